package org.dongthuan.intake;

import java.util.HashMap;
import java.util.Map;
import org.dongthuan.platform.TypedText;

/**
 * Which codes the texts of one file mean, as its officer said.
 *
 * @param codes by list and text
 */
record IntakeMeanings(Map<String, String> codes) {

    static final IntakeMeanings NONE = new IntakeMeanings(Map.of());

    IntakeMeanings {
        codes = Map.copyOf(codes);
    }

    /** The text itself where nothing was said of it. */
    String of(String list, String typed) {
        return codes.getOrDefault(key(list, typed), typed);
    }

    IntakeMeanings with(String list, String typed, String code) {
        Map<String, String> more = new HashMap<>(codes);
        more.put(key(list, typed), code);
        return new IntakeMeanings(more);
    }

    static String key(String list, String typed) {
        return list + "|" + TypedText.folded(typed).replaceAll("\\s+", " ");
    }
}
