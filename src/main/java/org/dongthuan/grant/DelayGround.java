package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.dongthuan.platform.Validity;

/**
 * A legal ground on which somebody may be shown the readings of his data later.
 *
 * @param purposes for which alone it may be named
 * @param maxMonths the most months until they are shown
 */
public record DelayGround(
        String code,
        String labelVi,
        String labelEn,
        String legalSource,
        Set<String> purposes,
        int maxMonths,
        Validity validity) {

    public DelayGround {
        purposes = Set.copyOf(purposes);
    }

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }

    /** The last day that may be asked for on that day. */
    public LocalDate latest(LocalDate today) {
        return today.plusMonths(maxMonths);
    }
}
