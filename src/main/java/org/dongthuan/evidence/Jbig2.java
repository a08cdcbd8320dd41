package org.dongthuan.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** The segments of a black and white picture as office scanners pack it. */
final class Jbig2 {

    private static final int PAGE = 48;
    private static final int FIRST_REGION = 4;
    private static final int LAST_REGION = 43;
    private static final int SYMBOLS = 16;
    /** A page that tells its height with its last strip; the length of a segment that tells it with its end. */
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final int LONG_COUNT = 7;

    private Jbig2() {}

    /** The page and each of its regions: space for them is reserved before they are read. */
    static void refuseLarge(byte[] picture) {
        ByteBuffer bytes = ByteBuffer.wrap(picture);
        try {
            while (bytes.hasRemaining()) refuseLargeSegment(bytes);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            // it ends in the middle: the decoder comes no further
            return;
        }
    }

    private static void refuseLargeSegment(ByteBuffer bytes) {
        long number = unsigned(bytes);
        int flags = bytes.get();
        skip(bytes, referred(bytes, number));
        skip(bytes, (flags & 0x40) == 0 ? 1 : 4);
        long length = unsigned(bytes);
        int type = flags & 0x3F;
        if (type == PAGE || (type >= FIRST_REGION && type <= LAST_REGION && type != SYMBOLS)) {
            ByteBuffer size = bytes.slice();
            long width = unsigned(size);
            long height = unsigned(size);
            PictureInPdf.refuseLarge(width, height == UNKNOWN && type == PAGE ? 1 : height);
        }
        skip(bytes, length == UNKNOWN ? bytes.remaining() : length);
    }

    /** How many bytes name the segments that this one needs. */
    private static long referred(ByteBuffer bytes, long number) {
        int first = bytes.get(bytes.position()) & 0xFF;
        long each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
        if (first >> 5 < LONG_COUNT) return 1 + (first >> 5) * each;
        long count = unsigned(bytes) & 0x1FFF_FFFF;
        return (count + 8) / 8 + count * each;
    }

    private static long unsigned(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    private static void skip(ByteBuffer bytes, long length) {
        if (length > bytes.remaining()) throw new BufferUnderflowException();
        bytes.position(bytes.position() + (int) length);
    }
}
