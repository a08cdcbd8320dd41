package org.dongthuan.evidence;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.dongthuan.evidence.JpegSegments.Segment;

/** Photographs as they go to print, in four inks; PDF files are full of them, so whoever draws these knows the colours. */
final class InkPicture {

    private InkPicture() {}

    /** @param step every how many pixels one is taken */
    static BufferedImage read(byte[] jpeg, int step) throws IOException {
        try (var document = new PDDocument()) {
            PDImageXObject picture = JPEGFactory.createFromByteArray(document, jpeg);
            // Adobe's programs write the paper's white where others write the ink
            if (!isAdobe(jpeg)) picture.setDecode(null);
            return picture.getImage(null, step);
        }
    }

    private static boolean isAdobe(byte[] jpeg) {
        Iterator<Segment> segments = new JpegSegments(jpeg);
        while (segments.hasNext()) {
            Segment segment = segments.next();
            if (segment.marker() == JpegSegments.APP14 && segment.isNamed(jpeg, "Adobe")) return true;
        }
        return false;
    }
}
