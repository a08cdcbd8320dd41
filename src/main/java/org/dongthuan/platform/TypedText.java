package org.dongthuan.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Free text as people type it, in the form in which it is stored. */
public final class TypedText {

    /** What word processors and web pages put between words: no-break, narrow and wide blanks. */
    private static final Pattern BLANKS = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]");

    /** Letters of other alphabets that look like Đ and stand for it in old fonts. */
    private static final Pattern ALMOST_D = Pattern.compile("[\\u00d0\\u0189]");

    private static final Pattern APOSTROPHES =
            Pattern.compile("[\\u2018\\u2019\\u201b\\u02bb\\u02bc\\u02b9\\u2032\\u00b4\\u0060\\uff07]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\ufe58\\ufe63\\uff0d]");

    private TypedText() {}

    /** Stripped, in NFC, without control and direction characters but line ends and tabs; blank text is none. */
    public static @Nullable String cleaned(@Nullable String text) {
        if (text == null) return null;
        String visible =
                plain(text).replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "").strip();
        return visible.isEmpty() ? null : visible;
    }

    /** In NFC, with ordinary blanks and a Đ that is one, wherever it was copied from; nothing else is taken away. */
    public static String plain(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String blanks = BLANKS.matcher(composed).replaceAll(" ");
        return ALMOST_D.matcher(blanks).replaceAll("Đ");
    }

    /** With the apostrophe and the hyphen of the keyboard, as in H'Hen Niê and Niê-Kđăm. */
    public static String withKeyboardMarks(String text) {
        return DASHES.matcher(APOSTROPHES.matcher(text).replaceAll("'")).replaceAll("-");
    }

    /** Lower case without diacritics, to compare with what people type who are in a hurry. */
    public static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        // by hand: ten thousand names of places are folded one after the other
        var letters = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(letter -> !isMark(letter)).forEach(letters::appendCodePoint);
        return letters.toString()
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
