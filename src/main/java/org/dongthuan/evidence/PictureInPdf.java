package org.dongthuan.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;

/**
 * Pictures inside of PDF files that are packed as pictures. What counts is how large the picture says it is: the file
 * around it may say anything.
 */
final class PictureInPdf {

    /** A page is drawn from all its pictures, which are then in memory. */
    static final int MOST_PIXELS = 40_000_000;

    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    private static final Set<String> FAX = Set.of("CCITTFaxDecode", "CCF");
    private static final String JPEG_2000 = "JPXDecode";
    private static final String JBIG2 = "JBIG2Decode";

    private PictureInPdf() {}

    static boolean isPacked(String layer) {
        return JPEG.contains(layer) || FAX.contains(layer) || layer.equals(JPEG_2000) || layer.equals(JBIG2);
    }

    /** JPEG 2000: no decoder of a free licence is known. Where one is on the class path, such pictures are drawn. */
    static boolean isUnknown(COSStream picture) {
        COSBase filters = picture.getFilters();
        boolean packed = COSName.JPX_DECODE.equals(filters)
                || filters instanceof COSArray several && several.toList().contains(COSName.JPX_DECODE);
        return packed && !ImageIO.getImageReadersByFormatName("JPEG2000").hasNext();
    }

    static void refuseLarge(String layer, COSDictionary part, byte[] picture) {
        refuseLarge(part.getInt(COSName.WIDTH, COSName.W, 0), part.getInt(COSName.HEIGHT, COSName.H, 0));
        if (JPEG.contains(layer)) refuseLargeJpeg(picture);
        if (layer.equals(JPEG_2000)) Jpeg2000.refuseLarge(picture);
        if (layer.equals(JBIG2)) Jbig2.refuseLarge(picture);
        if (FAX.contains(layer)) PackedRows.refuseLargeFax(part);
    }

    static void refuseLarge(long width, long height) {
        if (width * height > MOST_PIXELS) throw RejectedDocument.tooManyPixels(MOST_PIXELS);
    }

    private static void refuseLargeJpeg(byte[] picture) {
        try {
            ImageReader reader = Filter.findRasterReader("JPEG", "none");
            try {
                reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(picture)), true, true);
                refuseLarge(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            // whoever draws the page cannot open it either
            return;
        }
    }
}
