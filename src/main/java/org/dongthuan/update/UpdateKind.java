package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.record.Field;

/**
 * A sort of update.
 *
 * @param fields what it fills
 * @param rows what it does with the rows of repeating fields, by field; {@link RowUse#ADD} where nothing is said
 * @param evidence the kind of document that proves it, of the list {@code evidence}
 */
public record UpdateKind(
        String id, String labelVi, String labelEn, List<Field> fields, Map<String, RowUse> rows, String evidence) {

    /** What an update does with the rows of a repeating field. */
    public enum RowUse {
        /** A new row comes. */
        ADD,
        /** A new row comes, and a list ends the one that is open by the day before. */
        SUPERSEDE,
        /** A row that is there is ended; none comes. */
        END
    }

    public UpdateKind {
        fields = List.copyOf(fields);
        rows = Map.copyOf(rows);
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    /** What it does with the rows of that field. */
    public RowUse use(Field field) {
        return rows.getOrDefault(field.id(), RowUse.ADD);
    }

    /** Its fields that repeat. */
    public List<Field> repeating() {
        return fields.stream().filter(Field::repeating).toList();
    }

    /** Whether it is about rows that are there, of which some have to be chosen. */
    public boolean endsRows() {
        return rows.containsValue(RowUse.END);
    }
}
