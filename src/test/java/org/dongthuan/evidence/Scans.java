package org.dongthuan.evidence;

import static org.dongthuan.evidence.Documents.join;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures in black and white as office scanners pack them, segment by segment. */
final class Scans {

    static final int SIZE = 600;
    static final int SYMBOLS = 0;
    static final int TEXT = 6;
    static final int PATTERNS = 16;
    static final int HALFTONE = 22;
    static final int REGION = 38;
    static final int END_OF_STRIPE = 50;
    static final int PROFILES = 52;
    static final int TABLES = 53;
    static final int UNKNOWN = -1;

    private static final int PAGE = 48;

    private Scans() {}

    static byte[] segment(int number, int type, byte[] content) {
        return join(head(number, type, new byte[1], content.length), content);
    }

    /** @param named the segments that this one needs, with their count in front */
    static byte[] head(int number, int type, byte[] named, int length) {
        return ByteBuffer.allocate(10 + named.length)
                .putInt(number)
                .put((byte) type)
                .put(named)
                .put((byte) 1)
                .putInt(length)
                .array();
    }

    static byte[] page(int width, int height) {
        int striped = height == UNKNOWN ? 0x80 : 0;
        byte[] content = ByteBuffer.allocate(19)
                .putInt(width)
                .putInt(height)
                .put(17, (byte) striped)
                .array();
        return segment(0, PAGE, content);
    }

    static byte[] region(int number, int type, int width, int height) {
        return segment(
                number,
                type,
                ByteBuffer.allocate(40).putInt(width).putInt(height).array());
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    /** A page with a dark left half and a light right half. */
    static byte[] halves(PDDocument document) throws IOException {
        byte[] region = ByteBuffer.allocate(18)
                .putInt(SIZE)
                .putInt(SIZE)
                .put(17, (byte) 1)
                .array();
        return join(page(SIZE, SIZE), segment(1, REGION, join(region, asFax(document))));
    }

    static byte[] halves() {
        try (var document = new PDDocument()) {
            return halves(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDImageXObject picture(PDDocument document, byte[] scan) throws IOException {
        PDImageXObject picture = fax(document);
        picture.getCOSObject().removeItem(COSName.DECODE_PARMS);
        picture.getCOSObject().setItem(COSName.FILTER, COSName.JBIG2_DECODE);
        try (var content = picture.getCOSObject().createRawOutputStream()) {
            content.write(scan);
        }
        return picture;
    }

    static PDImageXObject fax(PDDocument document) throws IOException {
        return CCITTFactory.createFromImage(document, Photographs.image(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY));
    }

    private static byte[] asFax(PDDocument document) throws IOException {
        try (InputStream rows = fax(document).getCOSObject().createRawInputStream()) {
            return rows.readAllBytes();
        }
    }
}
