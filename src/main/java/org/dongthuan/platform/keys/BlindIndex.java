package org.dongthuan.platform.keys;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Finds locked texts again that are the same, without opening them: for numbers that name one person, and nothing else. */
@Component
public class BlindIndex {

    private final Keyset keyset;

    BlindIndex(Keyset keyset) {
        this.keyset = keyset;
    }

    /** The same bytes for the same text of the same column; they tell nothing to whoever lacks the keyset. */
    public byte[] of(String column, String text) {
        return keyset.index((column + "|" + text).getBytes(StandardCharsets.UTF_8));
    }
}
