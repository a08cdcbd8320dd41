package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;
import org.dongthuan.record.ValueText;
import org.springframework.stereotype.Component;

/** Puts a wanted row beside the one that was seen and the one that is there now. */
@Component
class RowDiffs {

    private final FieldCatalogue catalogue;
    private final ValueText words;

    RowDiffs(FieldCatalogue catalogue, ValueText words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    RowDiff of(Field field, RowTarget target, JsonNode seen, JsonNode current, JsonNode wanted, Locale locale) {
        List<RowDiff.Column> columns = catalogue.columns(field).stream()
                .map(FieldCatalogue.Column::field)
                .filter(column -> Stream.of(seen, current, wanted).anyMatch(row -> row.has(column.id())))
                .map(column -> column(column, seen, current, wanted, locale))
                .toList();
        return new RowDiff(target.operation(), target.adds() ? null : target.row(), wanted.isNull(), columns);
    }

    private RowDiff.Column column(Field column, JsonNode seen, JsonNode current, JsonNode wanted, Locale locale) {
        String id = column.id();
        return new RowDiff.Column(
                id,
                column.label(locale),
                words.show(column, seen.path(id), locale),
                words.show(column, current.path(id), locale),
                words.show(column, wanted.path(id), locale),
                !ValueRules.same(seen.path(id), wanted.path(id)));
    }
}
