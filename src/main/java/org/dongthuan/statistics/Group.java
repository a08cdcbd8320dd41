package org.dongthuan.statistics;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some values of a field that are counted as one.
 *
 * @param values the codes; none where years are grouped
 * @param from how many years ago at least
 * @param to how many years ago at most
 */
public record Group(
        String code,
        String labelVi,
        String labelEn,
        Set<String> values,
        @Nullable Integer from,
        @Nullable Integer to) {

    public Group {
        values = Set.copyOf(values);
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    /** Whether it takes what no other one took. */
    boolean takesTheRest() {
        return values.isEmpty() && from == null && to == null;
    }

    /** @param year from which years are counted back */
    boolean takes(String value, int year) {
        if (!values.isEmpty()) return values.contains(value);
        if (takesTheRest() || !value.matches("\\d{4}")) return false;
        int ago = year - Integer.parseInt(value);
        return (from == null || ago >= from) && (to == null || ago <= to);
    }
}
