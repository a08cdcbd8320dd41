package org.dongthuan.update;

import java.util.Locale;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue.Column;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list.
 *
 * @param id by which programs name it, e.g. {@code salary_step} or {@code salary_history.from}
 * @param field the field that it fills; none for who it is and by which decision
 * @param column of a repeating field which of its columns
 */
public record ListColumn(
        String id,
        String labelVi,
        String labelEn,
        @Nullable Field field,
        @Nullable Field column) {

    static ListColumn of(Field field) {
        return new ListColumn(field.id(), field.labelVi(), field.labelEn(), field, null);
    }

    static ListColumn of(Field field, Column column) {
        Field part = column.field();
        return new ListColumn(
                field.id() + "." + part.id(),
                plain(field.labelVi()) + ": " + part.labelVi(),
                plain(field.labelEn()) + ": " + part.labelEn(),
                field,
                part);
    }

    /** Without what stands in brackets: a head names one column. */
    private static String plain(String label) {
        return label.replaceAll("\\s*\\(.*\\)", "");
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    /** Whether a head of a file means it: by its id, or by its name in either language, however it is written. */
    boolean isCalled(String head) {
        String typed = TypedText.folded(head).replaceAll("\\s+", " ");
        return typed.equals(id) || typed.equals(TypedText.folded(labelVi)) || typed.equals(TypedText.folded(labelEn));
    }
}
