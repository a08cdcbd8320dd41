package org.dongthuan.platform;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Free text as people type it, in the form in which it is stored. */
public final class TypedText {

    private TypedText() {}

    /** Stripped, in NFC, without control and direction characters but line ends and tabs; blank text is none. */
    public static @Nullable String cleaned(@Nullable String text) {
        if (text == null) return null;
        String visible = text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "").strip();
        return visible.isEmpty() ? null : Normalizer.normalize(visible, Normalizer.Form.NFC);
    }

    /** Lower case without diacritics, to compare with what people type who are in a hurry. */
    public static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
