package org.dongthuan.evidence;

import static org.dongthuan.evidence.JpegSegments.APP0;
import static org.dongthuan.evidence.JpegSegments.APP14;
import static org.dongthuan.evidence.JpegSegments.APP15;
import static org.dongthuan.evidence.JpegSegments.APP2;
import static org.dongthuan.evidence.JpegSegments.COMMENT;

import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import org.dongthuan.evidence.JpegSegments.Segment;

/** Takes out of a photograph what is not needed to show it: where, when and with what it was taken, and hidden data. */
final class JpegStrip {

    private JpegStrip() {}

    /** The same picture, bit by bit, without its metadata; a picture without any stays the same file. */
    static byte[] strip(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        Iterator<Segment> segments = new JpegSegments(file);
        while (segments.hasNext()) {
            Segment segment = segments.next();
            if (isNeeded(segment, file)) kept.write(file, segment.from(), segment.to() - segment.from());
        }
        return kept.toByteArray();
    }

    private static boolean isNeeded(Segment segment, byte[] file) {
        int marker = segment.marker();
        if (marker == APP0) return segment.isNamed(file, "JFIF\0");
        // the colours depend on these two
        if (marker == APP2) return segment.isNamed(file, "ICC_PROFILE\0");
        if (marker == APP14) return segment.isNamed(file, "Adobe");
        return marker != COMMENT && !(marker > APP0 && marker <= APP15);
    }
}
