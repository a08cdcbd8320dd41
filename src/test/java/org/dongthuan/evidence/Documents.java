package org.dongthuan.evidence;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Documents as people send them, made for tests. */
public final class Documents {

    private Documents() {}

    public static byte[] pdf(int pages) {
        return pdf(pages, document -> {});
    }

    static byte[] pdf(int pages, Consumer<PDDocument> change) {
        try (var document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) addPage(document, "Trang " + i);
            change.accept(document);
            var file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document that takes seconds to examine, and is none the worse for it: its parts unfold to almost a gigabyte. */
    public static byte[] slowPdf() {
        byte[] folded = folded(110_000_000);
        return pdf(1, document -> {
            for (int i = 0; i < 9; i++) {
                COSStream part = document.getDocument().createCOSStream();
                try (OutputStream raw = part.createRawOutputStream()) {
                    raw.write(folded);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                part.setItem(COSName.FILTER, COSName.FLATE_DECODE);
                document.getDocumentCatalog().getCOSObject().setItem("Part" + i, part);
            }
        });
    }

    private static byte[] folded(int size) {
        var file = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(file)) {
            byte[] nothing = new byte[1_000_000];
            for (int i = 0; i < size; i += nothing.length) deflater.write(nothing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void addPage(PDDocument document, String text) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(72, 720);
            content.showText(text);
            content.endText();
        }
    }

    public static byte[] jpeg(int width, int height) {
        return image(width, height, "jpg");
    }

    public static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    /** Red above, blue below. */
    private static byte[] image(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height);
        graphics.dispose();
        try {
            var file = new ByteArrayOutputStream();
            ImageIO.write(image, format, file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The photograph with a segment put in behind its start. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var segment = ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return join(slice(jpeg, 0, 2), segment.array(), slice(jpeg, 2, jpeg.length));
    }

    /** Camera data: how the camera was held, and a place nobody should learn. */
    static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(60);
        tiff.put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42);
        tiff.putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put("GPS 20.86N 106.68E".getBytes(StandardCharsets.ISO_8859_1));
        return tiff.array();
    }

    /** The picture with a chunk put in front of its data. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        return join(slice(png, 0, 33), chunk(type, content), slice(png, 33, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        var checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(name)
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] slice(byte[] file, int from, int to) {
        return java.util.Arrays.copyOfRange(file, from, to);
    }

    static byte[] join(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (byte[] part : parts) whole.writeBytes(part);
        return whole.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
