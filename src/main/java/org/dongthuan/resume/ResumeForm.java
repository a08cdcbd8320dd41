package org.dongthuan.resume;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of a résumé, which is data: {@code catalogue/resume.csv}. */
@Component
class ResumeForm {

    private final FieldCatalogue catalogue;
    private final List<Entry> entries;

    /** Reads the shipped file; a mistake in it stops the start. */
    ResumeForm(FieldCatalogue catalogue) {
        this.catalogue = catalogue;
        this.entries =
                DataFile.shipped("resume").rows().stream().map(this::entry).toList();
    }

    /** In the order of the form. */
    List<Entry> entries() {
        return entries;
    }

    /** All fields that stand on it. */
    List<String> fields() {
        return entries.stream()
                .map(Entry::field)
                .filter(Objects::nonNull)
                .map(Field::id)
                .distinct()
                .toList();
    }

    private Entry entry(NamedCsvRecord row) {
        String id = DataFile.text(row, "field");
        Field field = id == null ? null : known(id);
        return new Entry(
                row.getField("item"),
                row.getField("label_vi"),
                field,
                field == null ? List.of() : columns(field, DataFile.list(row, "columns")));
    }

    private Field known(String id) {
        return catalogue.find(id).orElseThrow(() -> new IllegalStateException("resume.csv knows no field " + id));
    }

    private List<Field> columns(Field field, List<String> ids) {
        if (field.repeating() == ids.isEmpty())
            throw new IllegalStateException("resume.csv: columns where rows are, and only there: " + field.id());
        List<Field> known = catalogue.columns(field).stream().map(Column::field).toList();
        return ids.stream()
                .map(id -> known.stream()
                        .filter(column -> column.id().equals(id))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("resume.csv knows no column " + field.id() + "." + id)))
                .toList();
    }

    /**
     * A line of the form.
     *
     * @param item the number of the item, blank above the first
     * @param field none where no record holds it, so that it is written by hand
     * @param columns those that are shown of a field that repeats
     */
    record Entry(String item, String label, @Nullable Field field, List<Field> columns) {

        boolean isHead() {
            return item.isEmpty();
        }
    }
}
