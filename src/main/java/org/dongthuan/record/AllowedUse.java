package org.dongthuan.record;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.dongthuan.platform.Validity;
import org.jspecify.annotations.Nullable;

/**
 * A purpose, or a legal basis, of the shipped catalogue, with what it allows at most.
 *
 * @param door the word of the door that it opens
 * @param fieldsAllowed how sensitive the fields may be that it opens
 * @param maxDays the longest period in days, none where the law names none
 * @param legalSource the law it stands on, in words
 */
public record AllowedUse(
        String code,
        String labelVi,
        String labelEn,
        String door,
        String legalSource,
        Set<Field.Sensitivity> fieldsAllowed,
        @Nullable Integer maxDays,
        Set<FormOfUse> forms,
        Validity validity) {

    public AllowedUse {
        fieldsAllowed = Set.copyOf(fieldsAllowed);
        forms = Set.copyOf(forms);
    }

    public boolean inForce(LocalDate day) {
        return validity.holds(day);
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }
}
