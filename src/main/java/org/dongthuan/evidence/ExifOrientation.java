package org.dongthuan.evidence;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Iterator;
import org.dongthuan.evidence.JpegSegments.Segment;

/** How the camera was held, the one thing in a photograph's metadata that is needed to show it upright. */
final class ExifOrientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    /** The marker, the length and "Exif\0\0". */
    private static final int HEADER = 10;

    private ExifOrientation() {}

    static int of(byte[] jpeg) {
        Iterator<Segment> segments = new JpegSegments(jpeg);
        while (segments.hasNext()) {
            Segment segment = segments.next();
            if (segment.marker() == JpegSegments.APP1 && segment.isNamed(jpeg, "Exif\0\0")) return read(jpeg, segment);
        }
        return UPRIGHT;
    }

    private static int read(byte[] jpeg, Segment segment) {
        try {
            int start = segment.from() + HEADER;
            return orientation(
                    ByteBuffer.wrap(jpeg, start, segment.to() - start).slice());
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (tiff.getShort(entry) != TAG) continue;
            int value = tiff.getShort(entry + 8);
            return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
        return UPRIGHT;
    }
}
