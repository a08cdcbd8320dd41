package org.dongthuan.evidence;

import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

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

    /**
     * Refuses what is too large.
     *
     * @return whether it can be drawn here
     */
    static boolean measure(String layer, COSDictionary part, byte[] picture) {
        refuseLarge(part.getInt(COSName.WIDTH, COSName.W, 0), part.getInt(COSName.HEIGHT, COSName.H, 0));
        if (JPEG.contains(layer)) LooseJpeg.refuseLarge(picture);
        if (FAX.contains(layer)) PackedRows.refuseLargeFax(part);
        if (layer.equals(JPEG_2000)) return isKnownJpeg2000(picture);
        return !layer.equals(JBIG2) || Jbig2.isPlain(picture) && !hasGlobals(part);
    }

    /** No decoder of a free licence is known. Where one is on the class path, such pictures are drawn. */
    private static boolean isKnownJpeg2000(byte[] picture) {
        Jpeg2000.refuseLarge(picture);
        return ImageIO.getImageReadersByFormatName("JPEG2000").hasNext();
    }

    /** What several pictures have in common stands in front of each of them: symbols, which are not plain. */
    private static boolean hasGlobals(COSDictionary part) {
        return PackedRows.parameters(part).anyMatch(stated -> stated.getCOSStream(COSName.JBIG2_GLOBALS) != null);
    }

    static void refuseLarge(long width, long height) {
        boolean large = width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS;
        if (large) throw RejectedDocument.tooManyPixels(MOST_PIXELS);
    }
}
