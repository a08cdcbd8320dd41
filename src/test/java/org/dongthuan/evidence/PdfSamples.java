package org.dongthuan.evidence;

import static org.dongthuan.evidence.Documents.bytes;
import static org.dongthuan.evidence.Documents.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files with something special in them. */
final class PdfSamples {

    /** More than one part may unfold to. */
    private static final int TOO_MUCH = 130 << 20;

    private PdfSamples() {}

    /** With an owner's password; a user's that is empty opens for everybody. */
    static byte[] locked(String userPassword, int bits, boolean aes) {
        return Documents.pdf(2, document -> lock(document, userPassword, bits, aes));
    }

    static void lock(PDDocument document, String userPassword, int bits, boolean aes) {
        var rights = new AccessPermission();
        rights.setCanPrint(false);
        rights.setCanModify(false);
        var policy = new StandardProtectionPolicy("owner", userPassword, rights);
        policy.setEncryptionKeyLength(bits);
        policy.setPreferAES(aes);
        try {
            document.protect(policy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the holders of certificates only. */
    static byte[] sealedForSomebody() {
        byte[] sealed = locked("", 128, true);
        String text = new String(sealed, StandardCharsets.ISO_8859_1);
        return bytes(text.replace("/Filter /Standard", "/Filter /Adobe.PubSec"));
    }

    /** The document with an entry in its catalogue. */
    static byte[] withEntry(String name, COSBase value) {
        return Documents.pdf(
                1, document -> document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName(name), value));
    }

    /** A page with something to click on, or to look at. */
    static byte[] withAnnotation(COSDictionary annotation) {
        annotation.setItem(COSName.TYPE, COSName.ANNOT);
        annotation.setItem(COSName.RECT, new PDRectangle(72, 72, 100, 20).getCOSArray());
        return Documents.pdf(1, document -> {
            var all = new COSArray();
            all.add(annotation);
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, all);
        });
    }

    static byte[] withLink(COSDictionary action) {
        COSDictionary link = dictionary("Subtype", "Link");
        link.setItem(COSName.A, action);
        return withAnnotation(link);
    }

    static COSDictionary action(String kind) {
        return dictionary("S", kind);
    }

    static COSDictionary dictionary(String key, String name) {
        var dictionary = new COSDictionary();
        dictionary.setName(COSName.getPDFName(key), name);
        return dictionary;
    }

    static COSDictionary with(COSDictionary dictionary, String key, COSBase value) {
        dictionary.setItem(COSName.getPDFName(key), value);
        return dictionary;
    }

    /** A part that is packed as it says, or as it pretends to be. */
    static COSStream part(byte[] packed, String... filters) {
        var part = new COSStream();
        try (OutputStream content = part.createRawOutputStream()) {
            content.write(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new COSArray();
        for (String filter : filters) names.add(COSName.getPDFName(filter));
        if (filters.length > 0) part.setItem(COSName.FILTER, filters.length == 1 ? names.get(0) : names);
        return part;
    }

    static COSStream picture(byte[] packed, String filter, int width, int height) {
        COSStream picture = part(packed, filter);
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, width);
        picture.setInt(COSName.HEIGHT, height);
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        return picture;
    }

    /** The head of such a picture. */
    static byte[] jpeg2000(int size) {
        return ByteBuffer.allocate(60)
                .putInt(0xFF4FFF51)
                .putShort((short) 47)
                .putShort((short) 0)
                .putInt(size)
                .putInt(size)
                .putInt(0)
                .putInt(0)
                .putInt(size)
                .putInt(size)
                .array();
    }

    /** Each object by itself, as scanners write them. */
    static byte[] loose(int pages) {
        try (PDDocument document = Loader.loadPDF(Documents.pdf(pages))) {
            var file = new ByteArrayOutputStream();
            document.save(file, CompressParameters.NO_COMPRESSION);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] manyZeros() {
        return deflated(out -> {
            for (int i = 0; i < TOO_MUCH >> 20; i++) out.write(new byte[1 << 20]);
        });
    }

    static byte[] deflated(byte[] content) {
        return deflated(out -> out.write(content));
    }

    static byte[] hex(byte[] content) {
        var text = new StringBuilder();
        for (byte one : content) text.append(String.format("%02x", one));
        return text.append('>').toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same file for whoever looks for its parts by himself: where the table of numbers stands is not true. */
    static byte[] withWrongTable(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return bytes(text.replaceFirst("startxref\\s+\\d+", "startxref\n1"));
    }

    static byte[] withoutEnd(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return bytes(text.substring(0, text.lastIndexOf("%%EOF")));
    }

    static byte[] behind(String lines, byte[] pdf) {
        return join(bytes(lines), pdf);
    }

    private interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    private static byte[] deflated(Content content) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var target = new DeflaterOutputStream(packed, deflater, 1 << 16)) {
            content.writeTo(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
