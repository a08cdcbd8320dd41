package org.dongthuan.decision;

import java.util.List;
import org.dongthuan.platform.TypedText;

/** Texts in the form in which a paper can print them. */
final class PaperText {

    static final int LONGEST = 20_000;

    /** What no XML document may contain: half characters and control characters. */
    private static final String UNPRINTABLE = "[^\\n\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private PaperText() {}

    /** Cleaned; throws where nothing readable is left or where it is far too long for a paper. */
    static String of(String name, String text) {
        String cleaned = TypedText.cleaned(text.replaceAll(UNPRINTABLE, ""));
        if (cleaned == null || cleaned.isBlank()) throw new IllegalArgumentException("A paper needs its " + name);
        if (cleaned.length() > LONGEST) throw new IllegalArgumentException("Too long for a paper: " + name);
        return cleaned;
    }

    static List<String> all(String name, List<String> texts) {
        return texts.stream().map(text -> of(name, text)).toList();
    }
}
