package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.Documents.pdf;
import static org.dongthuan.evidence.Documents.slice;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
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
                Arguments.of("a scan in black and white", withPicture(ShownDocumentsTests::fax)),
                Arguments.of("a scan in four inks", withPicture(ShownDocumentsTests::inks)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void papers(String what, byte[] file) {
        CheckedDocument taken = check.check(file);
        assertThat(taken.kind()).isEqualTo(DocumentKind.PDF);
        assertThat(taken.content()).isEqualTo(file);
        for (int page = 1; page <= taken.pages(); page++)
            assertThat(colours(shown(taken, page))).isGreaterThan(1);
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
        assertThat(colours(shown(taken, 1))).isGreaterThan(1);
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
        assertThatThrownBy(() -> check.check(Photographs.progressive(8_000, 6_000)))
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

    @Test
    void whereAPictureCannotBeDrawnItsPlaceIsCrossedOut() {
        CheckedDocument taken = check.check(withPicture(ShownDocumentsTests::jpeg2000));
        assertThat(taken.isDrawnWhole()).isFalse();
        var middle = new Color(shown(taken, 1).getRGB(417, 986));
        assertThat(middle).isNotEqualTo(Color.WHITE);
        assertThat(check.check(pdf(1)).isDrawnWhole()).isTrue();
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

    private static PDImageXObject fax(PDDocument document) throws IOException {
        return CCITTFactory.createFromImage(document, Photographs.image(600, 600, BufferedImage.TYPE_BYTE_BINARY));
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

    private static long colours(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .flatMap(y -> IntStream.range(0, image.getWidth()).map(x -> image.getRGB(x, y)))
                .distinct()
                .count();
    }
}
