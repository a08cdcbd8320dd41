package org.dongthuan.evidence;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.dongthuan.evidence.JpegSegments.Segment;

/**
 * What the head of a JPEG picture tells.
 *
 * @param colours how many there are of each pixel; four are inks
 * @param isGathered whether the whole has to be in memory before the first row is known: it comes in several passes
 */
record JpegFrame(int width, int height, int colours, boolean isGathered) {

    /** A picture that comes in passes has about ten; each of them is a walk over all of it. */
    private static final int MOST_PASSES = 100;

    private static final int PROGRESSIVE = 0xC2;
    private static final int BITS = 8;
    /** Behind marker and length. */
    private static final int PRECISION = 4;

    private static final int SIZE = 5;

    static JpegFrame of(byte[] jpeg) {
        int frame = 0;
        int passes = 0;
        Iterator<Segment> segments = new JpegSegments(jpeg);
        while (segments.hasNext()) {
            Segment segment = segments.next();
            if (isFrame(segment)) frame = segment.from();
            if (segment.marker() == JpegSegments.SCAN) passes++;
        }
        if (frame == 0 || passes == 0) throw RejectedDocument.damaged();
        refuseManyPasses(passes);
        int kind = jpeg[frame + 1] & 0xFF;
        // of the kinds that there are, cameras write three; no browser shows another either
        if (kind > PROGRESSIVE || jpeg[frame + PRECISION] != BITS) throw RejectedDocument.notShowable();
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        boolean gathered = passes > 1 || kind == PROGRESSIVE;
        return new JpegFrame(
                bytes.getShort(frame + SIZE + 2) & 0xFFFF,
                bytes.getShort(frame + SIZE) & 0xFFFF,
                jpeg[frame + SIZE + 4],
                gathered);
    }

    static void refuseManyPasses(int passes) {
        if (passes > MOST_PASSES) throw RejectedDocument.notShowable();
    }

    private static boolean isFrame(Segment segment) {
        return isFrame(segment.marker()) && segment.to() - segment.from() >= SIZE + 5;
    }

    /** All of C0 to CF but the tables and one that is reserved. */
    static boolean isFrame(int marker) {
        boolean table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        return marker >= 0xC0 && marker <= 0xCF && !table;
    }
}
