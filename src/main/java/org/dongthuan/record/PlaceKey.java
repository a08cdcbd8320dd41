package org.dongthuan.record;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.TypedText;

/** Names of places in forms that can be compared, however they are typed. */
final class PlaceKey {

    /** The kinds of units there are and were, the longer words first. */
    private static final String KINDS = "thị trấn|thị xã|thành phố|đặc khu|phường|xã|quận|huyện|tỉnh";

    private static final Pattern KIND =
            Pattern.compile("(?iu)^\\s*(?:" + KINDS + "|" + TypedText.folded(KINDS) + ")\\s+");

    /** P. Lê Chân, Q.1, P12, TP. Hải Phòng */
    private static final Pattern SHORT =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(tp|tx|tt|đk|p|x|q|h|t)(?:\\s*\\.\\s*|(?=\\d)|(?<=tp)\\s+)");

    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private PlaceKey() {}

    /** Without diacritics and signs, in lower case, with one blank between words. */
    static String plain(String name) {
        return words(TypedText.folded(name));
    }

    /** With diacritics; Hoà and Hòa are the same. */
    static String accented(String name) {
        String decomposed = Normalizer.normalize(words(name.toLowerCase(Locale.ROOT)), Normalizer.Form.NFD);
        return SYLLABLE.matcher(decomposed).replaceAll(syllable -> toneLast(syllable.group()));
    }

    /** The name alone: Lê Chân of Phường Lê Chân, le chan of phuong le chan. */
    static String bare(String name) {
        return KIND.matcher(name).replaceFirst("");
    }

    /** With the kinds of units written out. */
    static String spelledOut(String typed) {
        return SHORT.matcher(TypedText.plain(typed)).replaceAll(kind -> Matcher.quoteReplacement(kind(kind.group(1))));
    }

    /** Finds where a unit is named with its kind, up to the next sign; the kinds are written with diacritics or all without. */
    static Pattern named(boolean accents) {
        String kinds = accents ? KINDS : TypedText.folded(KINDS);
        return Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(" + kinds + ")\\s+[^,;()\\n]+");
    }

    private static String kind(String shortly) {
        return switch (shortly.toLowerCase(Locale.ROOT)) {
            case "tp" -> "thành phố ";
            case "tx" -> "thị xã ";
            case "tt" -> "thị trấn ";
            case "đk" -> "đặc khu ";
            case "p" -> "phường ";
            case "x" -> "xã ";
            case "q" -> "quận ";
            case "h" -> "huyện ";
            default -> "tỉnh ";
        };
    }

    private static String words(String text) {
        String known = TypedText.withKeyboardMarks(text).replace("'", "");
        return SIGNS.matcher(known).replaceAll(" ").strip();
    }

    private static String toneLast(String syllable) {
        Matcher tone = TONE.matcher(syllable);
        if (!tone.find()) return syllable;
        String mark = tone.group();
        return tone.replaceAll("") + mark;
    }
}
