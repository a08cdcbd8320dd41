package org.dongthuan.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Set;

/**
 * The segments of a black and white picture as office scanners pack it, read as the decoder reads them. Plain is a picture
 * that takes no more space and time than its segments say in the open. How large symbols, patterns and tables become
 * stands in their packed content only: the decoder must never see such a picture.
 */
final class Jbig2 {

    private static final int PATTERNS = 16;
    private static final int FIRST_REGION = 4;
    private static final int LAST_REGION = 43;
    private static final Set<Integer> PLAIN_REGIONS = Set.of(36, 38, 39, 40, 42, 43);

    private static final int PAGE = 48;
    private static final int END_OF_STRIPE = 50;
    private static final int END = 51;
    /** What ends a page or a file, says how it was made, or is a remark. */
    private static final Set<Integer> WITHOUT_PICTURE = Set.of(49, END, 52, 62);

    /** A page that tells its height with its last strip; the length of a segment that tells it with its end. */
    private static final long UNKNOWN = 0xFFFF_FFFFL;

    private static final int MOST_SHORT = 4;
    private static final int MOST_SEGMENTS = 10_000;
    private static final long MOST_NAMED = 65_536;
    /** Each region may cover the page, and takes its time. */
    private static final long MOST_TOGETHER = 4L * PictureInPdf.MOST_PIXELS;

    private final ByteBuffer bytes;
    private boolean plain = true;
    private boolean ended;
    private long named;
    private long together;
    private long openWidth;
    private long rows;

    private Jbig2(byte[] picture) {
        this.bytes = ByteBuffer.wrap(picture);
    }

    /** Refuses one that says itself that it is too large. */
    static boolean isPlain(byte[] picture) {
        try {
            return new Jbig2(picture).look();
        } catch (BufferUnderflowException e) {
            // it ends inside of what is needed to go on: nobody can draw it
            return false;
        }
    }

    private boolean look() {
        int segments = 0;
        // the decoder goes on as long as there is a number
        while (!ended && bytes.remaining() >= Integer.BYTES) {
            int number = bytes.getInt();
            // a file's own head in front of the segments, or a number that nobody needs
            if (number < 0 || ++segments > MOST_SEGMENTS) return false;
            lookAtSegment(number);
        }
        if (openWidth > 0) PictureInPdf.refuseLarge(openWidth, rows);
        return plain && named <= MOST_NAMED && together <= MOST_TOGETHER;
    }

    private void lookAtSegment(int number) {
        int flags = bytes.get();
        skip(named(number));
        skip((flags & 0x40) == 0 ? 1 : 4);
        long length = unsigned(bytes);
        int type = flags & 0x3F;
        ByteBuffer content = bytes.slice();
        if (type == PAGE) lookAtPage(content);
        else if (type == END_OF_STRIPE) rows = Math.max(rows, unsigned(content) + 1);
        else if (type >= FIRST_REGION && type <= LAST_REGION && type != PATTERNS) lookAtRegion(type, content);
        else plain &= WITHOUT_PICTURE.contains(type);
        ended = type == END || length > bytes.remaining();
        if (!ended) skip(length);
    }

    /** How many bytes name the segments that this one needs. */
    private long named(int number) {
        int each = number <= 256 ? 1 : number <= 65_536 ? 2 : 4;
        long count = (bytes.slice().get() & 0xFF) >> 5;
        boolean isShort = count <= MOST_SHORT;
        if (!isShort) count = bytes.getInt() & 0x1FFF_FFFF;
        named += count;
        return (isShort ? 1 : (count + 8) / 8) + count * each;
    }

    private void lookAtPage(ByteBuffer content) {
        long width = unsigned(content);
        long height = unsigned(content);
        PictureInPdf.refuseLarge(width, height == UNKNOWN ? 1 : height);
        if (height == UNKNOWN) openWidth = Math.max(openWidth, width);
    }

    private void lookAtRegion(int type, ByteBuffer content) {
        long width = unsigned(content);
        long height = unsigned(content);
        PictureInPdf.refuseLarge(width, height);
        // each row begins with a new byte
        together += (width + 7) / 8 * 8 * height;
        plain &= PLAIN_REGIONS.contains(type);
    }

    private static long unsigned(ByteBuffer bytes) {
        return Integer.toUnsignedLong(bytes.getInt());
    }

    private void skip(long length) {
        if (length > bytes.remaining()) throw new BufferUnderflowException();
        bytes.position(bytes.position() + (int) length);
    }
}
