package org.dongthuan.correction;

import java.util.Locale;

/**
 * Where to go with what is wrong in another database.
 *
 * @param ground the legal ground, in Vietnamese
 */
public record RedirectPlace(String source, String placeVi, String placeEn, String ground) {

    /** The longest that fits a line of a decision. */
    public static final int LONGEST = 300;

    public String place(Locale locale) {
        return "en".equals(locale.getLanguage()) ? placeEn : placeVi;
    }
}
