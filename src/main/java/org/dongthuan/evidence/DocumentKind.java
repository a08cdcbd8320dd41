package org.dongthuan.evidence;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;

/** The kinds of document that are taken. */
enum DocumentKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private static final Tika TIKA = new Tika();
    private static final int LONGEST_PREAMBLE = 1024;

    private static final Set<String> PREAMBLES =
            Set.of("text/plain", "application/octet-stream", "message/rfc822", "application/vnd.hp-pcl");

    private final String mediaType;
    private final String extension;
    private final byte[] magic;

    DocumentKind(String mediaType, String extension, String magic) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.magic = magic.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** The kind that both the first bytes and the detector name; what only looks like one of ours is none. */
    static Optional<DocumentKind> of(byte[] content) {
        if (hasPreamble(content)) return Optional.of(PDF);
        String detected = TIKA.detect(content);
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(detected) && kind.startsIn(content))
                .findFirst();
    }

    static DocumentKind named(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }

    private boolean startsIn(byte[] content) {
        return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    /** Scanners, printers and mail programs leave lines of their own in front of a PDF file; another kind of file may not. */
    private static boolean hasPreamble(byte[] content) {
        int start = PDF.firstIn(content);
        return start > 0 && PREAMBLES.contains(TIKA.detect(Arrays.copyOf(content, start)));
    }

    private int firstIn(byte[] content) {
        int last = Math.min(LONGEST_PREAMBLE, content.length - magic.length);
        for (int i = 0; i <= last; i++) {
            if (Arrays.equals(content, i, i + magic.length, magic, 0, magic.length)) return i;
        }
        return -1;
    }
}
