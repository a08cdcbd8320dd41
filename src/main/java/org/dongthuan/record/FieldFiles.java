package org.dongthuan.record;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field.Type;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;

/** Reads the shipped fields and columns and refuses what does not fit together. */
final class FieldFiles {

    private static final Set<Type> CODED = Set.of(Type.CODE, Type.PLACE, Type.ADDRESS);

    private final CodeLists lists;
    private final DataFile fieldFile;
    private final DataFile columnFile;

    FieldFiles(CodeLists lists, DataFile fieldFile, DataFile columnFile) {
        this.lists = lists;
        this.fieldFile = fieldFile;
        this.columnFile = columnFile;
    }

    List<Field> fields() {
        Set<String> seen = new HashSet<>();
        return fieldFile.rows().stream()
                .map(this::field)
                .peek(field -> require(seen.add(field.id()), field.id(), "is there twice"))
                .toList();
    }

    /** By field, in the order of their positions. */
    Map<String, List<Column>> columns(Map<String, Field> fields) {
        Map<String, List<Column>> columns = columnFile.rows().stream()
                .sorted(Comparator.comparingInt(row -> Integer.parseInt(row.getField("position"))))
                .collect(Collectors.groupingBy(
                        row -> row.getField("field"),
                        LinkedHashMap::new,
                        Collectors.mapping(row -> column(row, fields), Collectors.toUnmodifiableList())));
        fields.values()
                .forEach(field -> require(
                        field.repeating() == columns.containsKey(field.id()),
                        field.id(),
                        "has columns just if it repeats"));
        return columns;
    }

    private Field field(NamedCsvRecord row) {
        String id = row.getField("field");
        return checked(new Field(
                id,
                row.getField("group"),
                row.getField("label_vi"),
                row.getField("label_en"),
                type(id, row),
                "yes".equals(row.getField("repeating")),
                list(row),
                Field.Sensitivity.valueOf(row.getField("sensitivity")),
                Field.Owner.of(row.getField("owner")),
                row.getField("evidence")));
    }

    private Column column(NamedCsvRecord row, Map<String, Field> fields) {
        Field of = fields.get(row.getField("field"));
        if (of == null) throw new IllegalStateException("row_columns.csv names an unknown field: " + row);
        String id = row.getField("column");
        var field = new Field(
                id,
                of.group(),
                row.getField("label_vi"),
                row.getField("label_en"),
                type(id, row),
                false,
                list(row),
                of.sensitivity(),
                of.owner(),
                of.evidence());
        return new Column(checked(field), "yes".equals(row.getField("required")));
    }

    private Field checked(Field field) {
        String list = field.codeList();
        require(field.repeating() == (field.type() == Type.ROW), field.id(), "repeats just if its type is row");
        require(list == null || lists.knows(list), field.id(), "names an unknown list: " + list);
        require(list != null || !CODED.contains(field.type()), field.id(), "needs a list");
        require(lists.find("evidence", field.evidence()).isPresent(), field.id(), "names an unknown kind of evidence");
        return field;
    }

    private static Type type(String id, NamedCsvRecord row) {
        try {
            return Type.valueOf(row.getField("type").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Field " + id + " has an unknown type: " + row.getField("type"), e);
        }
    }

    private static @Nullable String list(NamedCsvRecord row) {
        String list = row.getField("code_list");
        return list.isEmpty() ? null : list;
    }

    private static void require(boolean holds, String field, String otherwise) {
        if (!holds) throw new IllegalStateException("The field catalogue is wrong: " + field + " " + otherwise);
    }
}
