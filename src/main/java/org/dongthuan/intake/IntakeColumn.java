package org.dongthuan.intake;

import java.util.Locale;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param id by which programs name it, e.g. {@code phone}, {@code current_address.commune} or {@code family_members.relation}
 * @param field what it fills; none for the account, and in the sheets of rows for whose row it is
 */
record IntakeColumn(
        String id, String labelVi, String labelEn, @Nullable Field field) {

    String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    /** By its id, or by its name in either language, however it is written. */
    boolean isCalled(String head) {
        String typed = TypedText.folded(head).replaceAll("\\s+", " ");
        return typed.equals(id) || typed.equals(TypedText.folded(labelVi)) || typed.equals(TypedText.folded(labelEn));
    }
}
