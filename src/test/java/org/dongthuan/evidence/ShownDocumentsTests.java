package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.Documents.join;
import static org.dongthuan.evidence.Documents.pdf;
import static org.dongthuan.evidence.Documents.slice;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is taken is kept as it is, and can be looked at. */
class ShownDocumentsTests {

    private final DocumentCheck check = new DocumentCheck();

    static Stream<Arguments> papers() {
        String fromPrinter = "\u001b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n";
        return Stream.of(
                Arguments.of("an ordinary one", pdf(2)),
                Arguments.of("one that forbids printing, as of 1996", PdfSamples.locked("", 40, false)),
                Arguments.of("one that forbids printing, as of 2001", PdfSamples.locked("", 128, false)),
                Arguments.of("one that forbids printing, as of 2005", PdfSamples.locked("", 128, true)),
                Arguments.of("one that forbids printing, as of 2017", PdfSamples.locked("", 256, true)),
                Arguments.of("one with empty lines in front", PdfSamples.behind("\r\n\r\n", pdf(2))),
                Arguments.of("one with a printer's lines in front", PdfSamples.behind(fromPrinter, pdf(2))),
                Arguments.of("one with 1,000 bytes in front", PdfSamples.behind("x".repeat(1000), pdf(2))),
                Arguments.of("one with a wrong table", PdfSamples.withWrongTable(pdf(2))),
                Arguments.of("one without its end", PdfSamples.withoutEnd(pdf(2))),
                Arguments.of("one with zeros behind", Documents.join(pdf(2), new byte[5000])),
                Arguments.of("a scan in black and white", withPicture(Scans::fax)),
                Arguments.of("a scan as office scanners pack it", withPicture(ShownDocumentsTests::scan)),
                Arguments.of("a scan in four inks", withPicture(ShownDocumentsTests::inks)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void papers(String what, byte[] file) {
        CheckedDocument taken = check.check(file);
        assertThat(taken.kind()).isEqualTo(DocumentKind.PDF);
        assertThat(taken.content()).isEqualTo(file);
        for (int page = 1; page <= taken.pages(); page++)
            assertThat(isEmpty(shown(taken, page))).isFalse();
    }

    static Stream<Arguments> pictures() {
        return Stream.of(
                Arguments.of("a photograph", jpeg(BufferedImage.TYPE_INT_RGB)),
                Arguments.of("a grey photograph", jpeg(BufferedImage.TYPE_BYTE_GRAY)),
                Arguments.of("a photograph in layers", Photographs.progressive(640, 480)),
                Arguments.of("a picture", png(BufferedImage.TYPE_INT_RGB)),
                Arguments.of("a picture that lets see through", png(BufferedImage.TYPE_INT_ARGB)),
                Arguments.of("a grey picture", png(BufferedImage.TYPE_BYTE_GRAY)),
                Arguments.of("a very fine picture", png(BufferedImage.TYPE_USHORT_GRAY)),
                Arguments.of("a picture in black and white", png(BufferedImage.TYPE_BYTE_BINARY)),
                Arguments.of("a picture in few colours", png(BufferedImage.TYPE_BYTE_INDEXED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void pictures(String what, byte[] file) {
        CheckedDocument taken = check.check(file);
        assertThat(taken.content()).isEqualTo(file);
        assertThat(isEmpty(shown(taken, 1))).isFalse();
    }

    static Stream<Arguments> inks() {
        return Stream.of(
                Arguments.of("as they are", Photographs.inks()),
                Arguments.of("turned, by Adobe", Photographs.inksByAdobe()),
                Arguments.of("turned and apart, by Adobe", Photographs.inksApartByAdobe()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inks")
    void aPhotographInFourInksHasItsTrueColours(String how, byte[] file) {
        CheckedDocument taken = check.check(file);
        assertThat(taken.content()).isEqualTo(file);
        var cyan = new Color(shown(taken, 1).getRGB(32, 32));
        assertThat(cyan.getRed()).isLessThan(80);
        assertThat(cyan.getGreen()).isBetween(100, 200);
        assertThat(cyan.getBlue()).isGreaterThan(180);
    }

    @Test
    void aPhotographOf108MillionPixelsIsTakenAndShownSmaller() {
        byte[] file = Photographs.picture(12_000, 9_000, BufferedImage.TYPE_BYTE_GRAY, "jpeg");
        CheckedDocument taken = check.check(file);
        assertThat(taken.content()).isEqualTo(file);
        BufferedImage shown = shown(taken, 1);
        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(shown.getHeight()).isEqualTo(1200);
        assertThat(shown.getRGB(400, 600) & 0xFF).isLessThan(80);
        assertThat(shown.getRGB(1200, 600) & 0xFF).isGreaterThan(160);
    }

    @Test
    void aPhotographOf48MillionPixelsInLayersHasToBeSavedOtherwise() {
        assertThatThrownBy(() -> check.check(Photographs.sized(Photographs.progressive(64, 64), 8_000, 6_000)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.type()).isEqualTo("evidence-too-many-pixels-at-once");
                    assertThat(refusal.arguments()).containsExactly(40);
                });
    }

    @Test
    void aPaperThatWasCutOffIsNotTakenForOneWithoutItsEnd() {
        byte[] paper = pdf(3);
        String text = new String(paper, StandardCharsets.ISO_8859_1);
        int last = text.indexOf("endstream", text.indexOf("/ObjStm"));
        for (int length = last / 2; length < last; length += 7) refused(slice(paper, 0, length));
    }

    @Test
    void aPaperThatEndsBetweenTwoPartsMissesTheRest() {
        String paper = new String(PdfSamples.loose(3), StandardCharsets.ISO_8859_1);
        int last = paper.lastIndexOf("endobj");
        for (int end = paper.indexOf("endobj"); end < last; end = paper.indexOf("endobj", end + 1))
            refused(Documents.bytes(paper.substring(0, end + "endobj".length())));
        assertThat(check.check(Documents.bytes(paper.substring(0, last + "endobj".length())))
                        .pages())
                .isEqualTo(3);
    }

    static Stream<Arguments> crossedOut() {
        return Stream.of(
                Arguments.of("JPEG 2000", withPicture(ShownDocumentsTests::jpeg2000)),
                Arguments.of("a scan with symbols", withPicture(ShownDocumentsTests::symbols)),
                Arguments.of("a scan with symbols of several", withPicture(ShownDocumentsTests::globals)),
                Arguments.of("symbols to see through", withPicture(document -> masked(document, COSName.SMASK))),
                Arguments.of("symbols to cut out", withPicture(document -> masked(document, COSName.MASK))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("crossedOut")
    void whereAPictureCannotBeDrawnItsPlaceIsCrossedOut(String what, byte[] file) {
        CheckedDocument taken = check.check(file);
        assertThat(taken.isDrawnWhole()).isFalse();
        BufferedImage shown = shown(taken, 1);
        assertThat(new Color(shown.getRGB(417, 986))).isNotEqualTo(Color.WHITE);
        assertThat(new Color(shown.getRGB(250, 986)))
                .isEqualTo(new Color(shown.getRGB(580, 986)))
                .isEqualTo(new Color(0xE6E6E6));
    }

    @Test
    void aScanIsDrawn() {
        CheckedDocument taken = check.check(withPicture(ShownDocumentsTests::scan));
        assertThat(taken.isDrawnWhole()).isTrue();
        BufferedImage shown = shown(taken, 1);
        assertThat(Color.BLACK).isIn(new Color(shown.getRGB(250, 986)), new Color(shown.getRGB(580, 986)));
        assertThat(Color.WHITE).isIn(new Color(shown.getRGB(250, 986)), new Color(shown.getRGB(580, 986)));
        assertThat(check.check(pdf(1)).isDrawnWhole()).isTrue();
    }

    @Test
    void noDecoderSeesWhatIsNotDrawn() throws IOException {
        byte[] symbols = join(Scans.halves(), Scans.segment(2, Scans.SYMBOLS, new byte[40]));
        byte[] file = pdf(
                1,
                document -> document.getPage(0)
                        .getCOSObject()
                        .setItem(COSName.CONTENTS, PdfSamples.part(symbols, "JBIG2Decode")));
        assertThat(check.check(file).isDrawnWhole()).isFalse();
        try (PDDocument document = MeasuredPdf.open(file)) {
            COSStream words = document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS);
            assertThatThrownBy(words::createInputStream)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not drawn");
            assertThatThrownBy(words::createView)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not drawn");
        }
    }

    private void refused(byte[] file) {
        assertThatThrownBy(() -> check.check(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("evidence-damaged"));
    }

    private static PDImageXObject jpeg2000(PDDocument document) throws IOException {
        PDImageXObject picture = inks(document);
        picture.getCOSObject().setItem(COSName.FILTER, COSName.JPX_DECODE);
        try (OutputStream content = picture.getCOSObject().createRawOutputStream()) {
            content.write(PdfSamples.jpeg2000(64));
        }
        return picture;
    }

    private static byte[] jpeg(int type) {
        return Photographs.picture(640, 480, type, "jpeg");
    }

    private static byte[] png(int type) {
        return Photographs.picture(640, 480, type, "png");
    }

    private interface Picture {
        PDImageXObject in(PDDocument document) throws IOException;
    }

    private static byte[] withPicture(Picture picture) {
        return pdf(0, document -> {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture.in(document), 100, 100, 300, 300);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static PDImageXObject scan(PDDocument document) throws IOException {
        return Scans.picture(document, Scans.halves(document));
    }

    /** How large they are is known when they are unpacked. */
    private static PDImageXObject symbols(PDDocument document) throws IOException {
        return Scans.picture(document, join(Scans.halves(document), Scans.segment(2, Scans.SYMBOLS, new byte[40])));
    }

    private static PDImageXObject globals(PDDocument document) throws IOException {
        PDImageXObject picture = scan(document);
        var parameters = new COSDictionary();
        parameters.setItem(COSName.JBIG2_GLOBALS, PdfSamples.part(Scans.segment(9, Scans.SYMBOLS, new byte[40])));
        picture.getCOSObject().setItem(COSName.DECODE_PARMS, parameters);
        return picture;
    }

    private static PDImageXObject masked(PDDocument document, COSName mask) throws IOException {
        PDImageXObject picture = inks(document);
        picture.getCOSObject().setItem(mask, symbols(document));
        return picture;
    }

    private static PDImageXObject inks(PDDocument document) throws IOException {
        return JPEGFactory.createFromByteArray(document, Photographs.inksByAdobe());
    }

    private static BufferedImage shown(CheckedDocument document, int page) {
        try {
            return ImageIO.read(new ByteArrayInputStream(PageImages.draw(document, page)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something is there: not all of it has one colour. */
    private static boolean isEmpty(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).allMatch(pixel -> pixel == pixels[0]);
    }
}
