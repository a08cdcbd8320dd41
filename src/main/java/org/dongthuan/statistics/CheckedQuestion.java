package org.dongthuan.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.statistics.Dimension.Form;

/** A question that may be answered. */
record CheckedQuestion(AllowedUse purpose, Area area, List<Dimension> by, Map<Dimension, String> where) {

    CheckedQuestion {
        by = List.copyOf(by);
        where = new LinkedHashMap<>(where);
    }

    /** The split that is asked for or about; nothing where none is. */
    String split() {
        return Stream.concat(by.stream(), where.keySet().stream())
                .filter(each -> each.form() == Form.SPLIT)
                .findFirst()
                .map(Dimension::id)
                .orElse("");
    }

    /** Whose fields it is about, for the log. */
    List<String> fields() {
        return Stream.concat(by.stream(), where.keySet().stream())
                .map(each -> each.field().id())
                .distinct()
                .toList();
    }
}
