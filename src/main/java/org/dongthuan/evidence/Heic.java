package org.dongthuan.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Photographs as new telephones keep them, HEIC or AVIF, known by the mark in their head. */
final class Heic {

    private static final Set<String> MARKS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1", "avif", "avis");

    private static final int HEAD = 12;

    private Heic() {}

    static boolean isOne(byte[] content) {
        if (content.length < HEAD) return false;
        String head = new String(content, 4, HEAD - 4, StandardCharsets.ISO_8859_1);
        return head.startsWith("ftyp") && MARKS.contains(head.substring(4));
    }
}
