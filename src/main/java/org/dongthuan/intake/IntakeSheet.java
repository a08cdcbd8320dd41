package org.dongthuan.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a file: that of the people, or the rows of one field.
 *
 * @param id {@code records}, or the repeating field
 * @param field the repeating field
 */
record IntakeSheet(
        String id, String labelVi, String labelEn, @Nullable Field field, List<IntakeColumn> columns) {

    /** Spreadsheet programs take no longer name, and none of these characters in it. */
    private static final int LONGEST = 31;

    IntakeSheet {
        labelVi = nameOfSheet(labelVi);
        labelEn = nameOfSheet(labelEn);
        columns = List.copyOf(columns);
    }

    String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    boolean isCalled(String name) {
        String typed = TypedText.folded(name);
        return typed.equals(id) || typed.equals(TypedText.folded(labelVi)) || typed.equals(TypedText.folded(labelEn));
    }

    Optional<IntakeColumn> column(String id) {
        return columns.stream().filter(column -> column.id().equals(id)).findFirst();
    }

    Optional<IntakeColumn> called(String head) {
        return columns.stream().filter(column -> column.isCalled(head)).findFirst();
    }

    private static String nameOfSheet(String label) {
        String plain = label.replaceAll("\\s*\\(.*\\)", "").replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
    }
}
