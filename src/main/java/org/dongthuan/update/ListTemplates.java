package org.dongthuan.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dongthuan.platform.Texts;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.dongthuan.update.UpdateKind.RowUse;
import org.springframework.stereotype.Component;

/** Which columns a list of a kind of update has: whose record, what changes, by which decision. */
@Component
public class ListTemplates {

    static final String STAFF_NUMBER = "staff_number";
    static final String FULL_NAME = "full_name";
    static final String ORDER_NUMBER = "order_number";
    static final String ORDER_DATE = "order_date";
    static final String ORDER_ISSUER = "order_issuer";
    static final String ORDER_FROM = "order_from";

    /** Columns of rows that say by which decision they came; the list says so once in its last columns. */
    private static final Set<String> OF_ORDER = Set.of(
            "decision_no",
            "decision_date",
            "decided_by",
            "resolution_no",
            "resolution_date",
            "notice_no",
            "notice_date");

    private final FieldCatalogue catalogue;
    private final Texts texts;

    ListTemplates(FieldCatalogue catalogue, Texts texts) {
        this.catalogue = catalogue;
        this.texts = texts;
    }

    /** In the order in which the template has them. */
    public List<ListColumn> columns(UpdateKind kind) {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(special(STAFF_NUMBER));
        columns.add(special(FULL_NAME));
        for (Field field : kind.fields()) {
            if (!field.repeating()) {
                columns.add(ListColumn.of(field));
                continue;
            }
            catalogue.columns(field).stream()
                    .filter(column -> !OF_ORDER.contains(column.field().id()))
                    .filter(column -> kind.use(field) != RowUse.END || tellsOrEnds(column))
                    .forEach(column -> columns.add(ListColumn.of(field, column)));
        }
        for (String order : List.of(ORDER_NUMBER, ORDER_DATE, ORDER_ISSUER, ORDER_FROM)) columns.add(special(order));
        return columns;
    }

    /** Of a row that ends: what every such row has, so that one can tell which is meant, and its last day. */
    private static boolean tellsOrEnds(Column column) {
        return column.required() || column.field().id().equals(OpenRows.TO);
    }

    private ListColumn special(String id) {
        String key = "update.list.column." + id;
        return new ListColumn(id, texts.text(key, Texts.VIETNAMESE), texts.text(key, Texts.ENGLISH), null, null);
    }
}
