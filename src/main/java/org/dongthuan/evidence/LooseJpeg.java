package org.dongthuan.evidence;

/**
 * A JPEG picture that need not be in order, read as the decoder reads it: what is no marker is passed over. What it says of
 * its size and its passes holds, wherever it says so.
 */
final class LooseJpeg {

    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_WITH_LENGTH = 0xC0;

    private LooseJpeg() {}

    static void refuseLarge(byte[] jpeg) {
        boolean framed = false;
        int passes = 0;
        int at = marker(jpeg, 0);
        while (at < jpeg.length) {
            int marker = jpeg[at++] & 0xFF;
            // in front of the picture there may be one that holds nothing but its tables
            if (marker == END && framed && passes > 0) return;
            if (JpegFrame.isFrame(marker) && at + 7 <= jpeg.length) {
                framed = true;
                PictureInPdf.refuseLarge(number(jpeg, at + 5), number(jpeg, at + 3));
            }
            if (marker == JpegSegments.SCAN) JpegFrame.refuseManyPasses(++passes);
            at = marker(jpeg, hasLength(marker) && at + 2 <= jpeg.length ? at + Math.max(2, number(jpeg, at)) : at);
        }
    }

    /** Where the next one stands, behind as many FF as there are; the end where there is none. */
    private static int marker(byte[] jpeg, int from) {
        for (int i = from; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] != 0 && jpeg[i + 1] != (byte) 0xFF) return i + 1;
        }
        return jpeg.length;
    }

    private static boolean hasLength(int marker) {
        boolean alone = marker >= FIRST_RESTART && marker <= LAST_RESTART || marker == START || marker == END;
        return marker >= FIRST_WITH_LENGTH && !alone;
    }

    private static int number(byte[] jpeg, int at) {
        return (jpeg[at] & 0xFF) << 8 | jpeg[at + 1] & 0xFF;
    }
}
