package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import org.dongthuan.record.Field;

/**
 * A sort of update.
 *
 * @param fields what it fills; a repeating field gets a new row
 * @param evidence the kind of document that proves it, of the list {@code evidence}
 */
public record UpdateKind(String id, String labelVi, String labelEn, List<Field> fields, String evidence) {

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }
}
