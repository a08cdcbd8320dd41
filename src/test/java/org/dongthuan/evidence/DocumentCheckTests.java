package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.Documents.bytes;
import static org.dongthuan.evidence.Documents.join;
import static org.dongthuan.evidence.Documents.jpeg;
import static org.dongthuan.evidence.Documents.pdf;
import static org.dongthuan.evidence.Documents.png;
import static org.dongthuan.evidence.Documents.slice;
import static org.dongthuan.evidence.Documents.withChunk;
import static org.dongthuan.evidence.Documents.withSegment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCheckTests {

    private final DocumentCheck check = new DocumentCheck();

    static Stream<Arguments> inOrder() {
        return Stream.of(
                Arguments.of("a PDF of three pages", pdf(3), DocumentKind.PDF, 3),
                Arguments.of("a photograph", jpeg(640, 480), DocumentKind.JPEG, 1),
                Arguments.of("a picture", png(640, 480), DocumentKind.PNG, 1),
                Arguments.of("a PDF of 200 pages", pdf(200), DocumentKind.PDF, 200));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void inOrder(String what, byte[] file, DocumentKind kind, int pages) {
        CheckedDocument checked = check.check(file);
        assertThat(checked.kind()).isEqualTo(kind);
        assertThat(checked.pages()).isEqualTo(pages);
        assertThat(checked.content()).isEqualTo(file);
    }

    static Stream<Arguments> refused() {
        byte[] pdf = pdf(1);
        byte[] jpeg = jpeg(64, 64);
        byte[] png = png(64, 64);
        byte[] html = bytes("<html><script>alert(1)</script></html>");
        return Stream.of(
                Arguments.of("an archive", Documents.zip(), 415, "evidence-kind"),
                Arguments.of("nothing", new byte[0], 415, "evidence-kind"),
                Arguments.of("a web page", html, 415, "evidence-kind"),
                Arguments.of("a PDF that starts later", join(bytes("GIF89a"), pdf), 415, "evidence-kind"),
                Arguments.of("a web page in front of a PDF", join(html, pdf), 415, "evidence-kind"),
                Arguments.of("a bitmap", bytes("BM" + "x".repeat(100)), 415, "evidence-kind"),
                Arguments.of("half a PDF", slice(pdf, 0, pdf.length / 2), 415, "evidence-damaged"),
                Arguments.of("a PDF and an archive", join(pdf, Documents.zip()), 415, "evidence-damaged"),
                Arguments.of("a PDF without pages", bytes("%PDF-1.7\nnothing\n%%EOF"), 415, "evidence-damaged"),
                Arguments.of("half a photograph", slice(jpeg, 0, jpeg.length / 2), 415, "evidence-damaged"),
                Arguments.of(
                        "half a photograph, ended",
                        join(slice(jpeg(640, 480), 0, 2000), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                        415,
                        "evidence-damaged"),
                Arguments.of("half a picture", slice(png, 0, png.length - 20), 415, "evidence-damaged"),
                Arguments.of("a picture with a wrong byte", flipped(png, 50), 415, "evidence-damaged"),
                Arguments.of("a PDF with a password", PdfSamples.locked("secret", 128, true), 415, "evidence-locked"),
                Arguments.of(
                        "a PDF for holders of certificates", PdfSamples.sealedForSomebody(), 415, "evidence-locked"),
                Arguments.of("a photograph of a new telephone", heic("heic"), 415, "evidence-heic"),
                Arguments.of("a photograph of another one", heic("mif1"), 415, "evidence-heic"),
                Arguments.of("a photograph of a new computer", heic("avif"), 415, "evidence-heic"),
                Arguments.of("a photograph without loss", framed(jpeg, 0xC3, 8), 415, "evidence-not-showable"),
                Arguments.of("a photograph of twelve bits", framed(jpeg, 0xC1, 12), 415, "evidence-not-showable"),
                Arguments.of("a film", heic("isom"), 415, "evidence-kind"),
                Arguments.of("a PDF that starts very late", join(bytes("x".repeat(1100)), pdf), 415, "evidence-kind"),
                Arguments.of("a program in front of a PDF", join(Documents.zip(), pdf), 415, "evidence-kind"),
                Arguments.of("a PDF with a script", scripted(), 415, "evidence-active"),
                Arguments.of("a PDF that starts programs", launching(), 415, "evidence-active"),
                Arguments.of("a PDF with an attachment", attached(), 415, "evidence-active"),
                Arguments.of("a PDF with an escaped script", escaped(), 415, "evidence-active"),
                Arguments.of("a PDF of 201 pages", pdf(201), 413, "evidence-too-many-pages"),
                Arguments.of("a PDF that unfolds without end", bomb(), 413, "evidence-unfolds"),
                Arguments.of("a PDF with JPEG 2000", jpeg2000(), 415, "evidence-not-showable"),
                Arguments.of(
                        "a photograph of 65,000 by 65,000",
                        Photographs.sized(jpeg, 65_000, 65_000),
                        413,
                        "evidence-too-many-pixels"),
                Arguments.of("a picture of 100,000 by 100,000", hugePng(), 413, "evidence-too-many-pixels"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource
    void refused(String what, byte[] file, int status, String type) {
        assertThatThrownBy(() -> check.check(file)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void whoSendsAPhotographOfANewKindIsToldBothOfThem(String language) {
        var texts = ResourceBundle.getBundle("messages/evidence", Locale.forLanguageTag(language));
        assertThat(texts.getString("refusal.evidence-heic")).contains("HEIC", "AVIF");
    }

    @Test
    void aPhotographLosesEverythingButThePicture() {
        byte[] plain = jpeg(320, 240);
        byte[] photograph = withSegment(plain, 0xE1, Documents.exif(6));
        photograph = withSegment(photograph, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0 Người chụp"));
        photograph = withSegment(photograph, 0xED, bytes("Photoshop 3.0\0 caption"));
        photograph = withSegment(photograph, 0xFE, bytes("a comment"));
        photograph = join(photograph, Documents.zip());

        CheckedDocument checked = check.check(photograph);

        assertThat(checked.content()).isEqualTo(plain);
        assertThat(checked.orientation()).isEqualTo(6);
    }

    @Test
    void theColoursOfAPhotographAreKept() {
        byte[] photograph = withSegment(jpeg(64, 64), 0xEE, bytes("Adobe\0d\0\0\0\0\1"));
        assertThat(check.check(photograph).content()).isEqualTo(photograph);
    }

    @Test
    void aPictureLosesEverythingButThePicture() {
        byte[] plain = png(320, 240);
        byte[] picture = withChunk(plain, "tEXt", bytes("Author\0Nguyen Van A"));
        picture = withChunk(picture, "eXIf", Documents.exif(1));
        picture = withChunk(picture, "tIME", new byte[7]);
        picture = withChunk(picture, "juNk", bytes("<script>"));
        picture = join(picture, bytes("<html><script>alert(1)</script>"));

        assertThat(check.check(picture).content()).isEqualTo(plain);
    }

    @Test
    void whatAPictureNeedsIsKept() {
        byte[] picture = withChunk(png(64, 64), "gAMA", new byte[] {0, 0, (byte) 0xB1, (byte) 0x8F});
        assertThat(check.check(picture).content()).isEqualTo(picture);
    }

    private static byte[] flipped(byte[] file, int position) {
        byte[] changed = file.clone();
        changed[position] ^= 0x55;
        return changed;
    }

    /** The photograph, said to be of another kind. */
    private static byte[] framed(byte[] jpeg, int marker, int bits) {
        byte[] changed = jpeg.clone();
        for (int i = 0; i < changed.length - 4; i++) {
            if ((changed[i] & 0xFF) != 0xFF || (changed[i + 1] & 0xFF) != 0xC0) continue;
            changed[i + 1] = (byte) marker;
            changed[i + 4] = (byte) bits;
            return changed;
        }
        throw new IllegalStateException();
    }

    private static byte[] heic(String mark) {
        return join(new byte[] {0, 0, 0, 24}, bytes("ftyp" + mark), new byte[200]);
    }

    private static byte[] scripted() {
        return pdf(1, document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
    }

    private static byte[] escaped() {
        String pdf = new String(scripted(), StandardCharsets.ISO_8859_1);
        return bytes(pdf.replace("/JavaScript", "/J#61vaScript").replace("/JS", "/#4a#53"));
    }

    private static byte[] launching() {
        return pdf(1, document -> {
            var action = new PDActionLaunch();
            action.setF("calc.exe");
            var annotation = new COSDictionary();
            annotation.setItem(COSName.A, action);
            document.getPage(0).getCOSObject().setItem(COSName.getPDFName("AA"), annotation);
        });
    }

    private static byte[] attached() {
        return pdf(1, document -> {
            try {
                var file = new PDComplexFileSpecification();
                file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(Documents.zip())));
                var tree = new PDEmbeddedFilesNameTreeNode();
                tree.setNames(Map.of("attachment", file));
                var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setEmbeddedFiles(tree);
                document.getDocumentCatalog().setNames(names);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] jpeg2000() {
        return pdf(1, document -> addStream(document, COSName.JPX_DECODE));
    }

    private static void addStream(PDDocument document, COSName filter) {
        var stream = document.getDocument().createCOSStream();
        try (var content = stream.createRawOutputStream()) {
            content.write(new byte[100]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stream.setItem(COSName.FILTER, filter);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), stream);
    }

    /** 200 MB of zeros in 200 kB, in an object stream, which the parser unfolds while it opens a file. */
    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < 200; i++) deflater.write(new byte[1 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String head = "%PDF-1.5\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.size()
                + ">>\nstream\n";
        return join(bytes(head), packed.toByteArray(), bytes("\nendstream\nendobj\ntrailer<</Root 2 0 R>>\n%%EOF"));
    }

    private static byte[] hugePng() {
        byte[] png = png(64, 64);
        byte[] header = slice(png, 16, 29);
        ByteBuffer.wrap(header).putInt(100_000).putInt(100_000);
        return join(slice(png, 0, 8), Documents.chunk("IHDR", header), slice(png, 33, png.length));
    }
}
