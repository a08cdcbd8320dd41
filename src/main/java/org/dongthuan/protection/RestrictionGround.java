package org.dongthuan.protection;

import java.util.Locale;
import org.dongthuan.platform.Validity;

/** A ground in law on which processing goes on although the person is against it. */
public record RestrictionGround(String code, String labelVi, String labelEn, String legalSource, Validity validity) {

    public String label(Locale locale) {
        return "en".equals(locale.getLanguage()) ? labelEn : labelVi;
    }
}
