package org.dongthuan.evidence;

import java.nio.ByteBuffer;

/** What a JPEG 2000 picture says of its size. */
final class Jpeg2000 {

    /** Start of a picture's code, and of the segment that tells its size. */
    private static final int START = 0xFF4FFF51;

    private static final int HEAD = 40;
    private static final long MOST_TILES = 4096;
    private static final int MOST_COLOURS = 4;

    private Jpeg2000() {}

    /** Wherever such a start stands: which of several a decoder takes is its own affair. */
    static void refuseLarge(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        boolean found = false;
        for (int i = 0; i + HEAD + 2 <= picture.length; i++) {
            if (picture[i] != (byte) 0xFF || bytes.getInt(i) != START) continue;
            found = true;
            refuseLargeCode(bytes, i + 8);
        }
        if (!found) throw RejectedDocument.notShowable();
    }

    /** @param at where the sizes begin, behind length and profile */
    private static void refuseLargeCode(ByteBuffer bytes, int at) {
        long width = unsigned(bytes, at);
        long height = unsigned(bytes, at + 4);
        PictureInPdf.refuseLarge(width, height);
        long tileWidth = Math.max(1, unsigned(bytes, at + 16));
        long tileHeight = Math.max(1, unsigned(bytes, at + 20));
        long tiles = (width / tileWidth + 1) * (height / tileHeight + 1);
        int colours = bytes.getShort(at + 32) & 0xFFFF;
        if (tiles > MOST_TILES || colours > MOST_COLOURS) throw RejectedDocument.notShowable();
    }

    private static long unsigned(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
