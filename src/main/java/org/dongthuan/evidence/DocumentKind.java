package org.dongthuan.evidence;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** The kinds of document that are taken. */
enum DocumentKind {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private static final Tika TIKA = new Tika();

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
}
