package org.dongthuan.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.evidence.Documents.bytes;
import static org.dongthuan.evidence.Documents.join;
import static org.dongthuan.evidence.PdfSamples.deflated;
import static org.dongthuan.evidence.PdfSamples.hex;
import static org.dongthuan.evidence.PdfSamples.part;
import static org.dongthuan.evidence.PdfSamples.picture;
import static org.dongthuan.evidence.PdfSamples.withEntry;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small files that become huge, wherever they hide it. */
class UnfoldingTests {

    private static final String FLATE = "FlateDecode";
    private static final byte[] ZEROS = PdfSamples.manyZeros();

    private final DocumentCheck check = new DocumentCheck();

    static Stream<Arguments> unfolding() {
        COSStream objects = part(ZEROS, FLATE);
        objects.setItem(COSName.TYPE, COSName.OBJ_STM);
        objects.setInt(COSName.N, 1);
        objects.setInt(COSName.FIRST, 4);
        byte[] twice = deflated(ZEROS);
        return Stream.of(
                Arguments.of("in one layer", withEntry("Extra", part(ZEROS, FLATE))),
                Arguments.of("in two layers", withEntry("Extra", part(twice, FLATE, FLATE))),
                Arguments.of("in three layers", withEntry("Extra", part(deflated(twice), FLATE, FLATE, FLATE))),
                Arguments.of("written in hexadecimal", withEntry("Extra", part(hex(ZEROS), "ASCIIHexDecode", FLATE))),
                Arguments.of("under a short name", withEntry("Extra", part(hex(ZEROS), "AHx", "Fl"))),
                Arguments.of("below runs", withEntry("Extra", part(runs(ZEROS), "RunLengthDecode", FLATE))),
                Arguments.of("runs below it", withEntry("Extra", part(deflated(manyRuns()), FLATE, "RunLengthDecode"))),
                Arguments.of(
                        "in more layers than anybody needs",
                        withEntry("Extra", part(new byte[10], FLATE, FLATE, FLATE, FLATE, FLATE))),
                Arguments.of("between objects", PdfSamples.withWrongTable(withEntry("Extra", objects))),
                Arguments.of("in many small objects", withEntry("Extra", smallObjects())),
                Arguments.of("in a long table", withEntry("Extra", longTable())),
                Arguments.of("behind a protection", protectedWith(part(ZEROS, FLATE))),
                Arguments.of("between protected objects", PdfSamples.withWrongTable(protectedWith(objects))),
                Arguments.of("in rows without end", withEntry("Extra", longRows())),
                Arguments.of("behind a picture", withEntry("Extra", part(Documents.jpeg(64, 64), "DCTDecode", FLATE))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void unfolding(String where, byte[] pdf) {
        assertThat(pdf.length).isLessThan(2 << 20);
        refused(pdf, "evidence-unfolds", 413);
    }

    static Stream<Arguments> pictures() {
        byte[] jpeg = Documents.jpeg(64, 64);
        return Stream.of(
                Arguments.of("as the file says", picture(jpeg, "DCTDecode", 100_000, 100_000)),
                Arguments.of(
                        "as only the photograph says",
                        picture(Photographs.sized(jpeg, 65_000, 65_000), "DCTDecode", 64, 64)),
                Arguments.of(
                        "as only the photograph says, in the next line",
                        picture(join(bytes("\n"), Photographs.sized(jpeg, 65_000, 65_000)), "DCTDecode", 64, 64)),
                Arguments.of("as only JPEG 2000 says", picture(PdfSamples.jpeg2000(100_000), "JPXDecode", 64, 64)),
                Arguments.of("as only the scanner says", picture(Scans.page(100_000, 100_000), "JBIG2Decode", 64, 64)),
                Arguments.of("as only the fax says", fax(100_000)),
                Arguments.of("as only the fax says, in short", shortFax(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void pictures(String what, COSStream picture) {
        refused(withEntry("Extra", picture), "evidence-too-many-pixels", 413);
    }

    @Test
    void aPageThatHidesItAmongItsWordsIsNotDrawn() {
        byte[] words = join(bytes("q BI /W 1 /H 1 /BPC 8 /CS /G /F [/AHx /Fl] ID "), hex(ZEROS), bytes("\nEI Q"));
        byte[] pdf = Documents.pdf(
                1,
                document -> document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, part(deflated(words), FLATE)));
        CheckedDocument taken = check.check(pdf);
        long start = System.nanoTime();
        assertThatThrownBy(() -> PageImages.draw(taken, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("evidence-not-showable"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private void refused(byte[] pdf, String type, int status) {
        assertThatThrownBy(() -> check.check(pdf)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(type);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }

    private static byte[] protectedWith(COSStream part) {
        return Documents.pdf(1, document -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Extra"), part);
            PdfSamples.lock(document, "", 128, true);
        });
    }

    /** Up to 128 bytes as they are, each with its count in front. */
    private static byte[] runs(byte[] content) {
        var runs = new ByteArrayOutputStream();
        for (int i = 0; i < content.length; i += 128) {
            int length = Math.min(128, content.length - i);
            runs.write(length - 1);
            runs.write(content, i, length);
        }
        runs.write(128);
        return runs.toByteArray();
    }

    /** Two bytes for 128 zeros. */
    private static byte[] manyRuns() {
        byte[] runs = new byte[3 << 20];
        for (int i = 0; i < runs.length; i += 2) runs[i] = (byte) 129;
        return runs;
    }

    /** Sixteen megabytes as dictionaries with nothing in them. */
    private static COSStream smallObjects() {
        COSStream objects = part(deflated(bytes("<<>>".repeat(4 << 20))), FLATE);
        objects.setInt(COSName.N, 1);
        objects.setInt(COSName.FIRST, 4);
        return objects;
    }

    private static COSStream longTable() {
        COSStream table = part(deflated(new byte[1 << 20]), FLATE);
        var widths = new COSArray();
        for (int width : new int[] {0, 1, 0}) widths.add(COSInteger.get(width));
        table.setItem(COSName.W, widths);
        return table;
    }

    private static COSStream longRows() {
        COSStream part = part(deflated(new byte[100]), FLATE);
        var parameters = new COSDictionary();
        parameters.setInt(COSName.PREDICTOR, 15);
        parameters.setInt(COSName.COLUMNS, Integer.MAX_VALUE);
        part.setItem(COSName.DECODE_PARMS, parameters);
        return part;
    }

    private static COSStream fax(int size) {
        COSStream fax = picture(new byte[100], "CCITTFaxDecode", 64, 64);
        var parameters = new COSDictionary();
        parameters.setInt(COSName.COLUMNS, size);
        parameters.setInt(COSName.ROWS, size);
        fax.setItem(COSName.DECODE_PARMS, parameters);
        return fax;
    }

    /** The short name counts for the decoder. */
    private static COSStream shortFax(int size) {
        COSStream fax = fax(size);
        fax.setItem(COSName.DP, fax.getItem(COSName.DECODE_PARMS));
        fax.setItem(COSName.DECODE_PARMS, new COSDictionary());
        return fax;
    }

    static Stream<Arguments> passes() {
        byte[] many = Photographs.inPasses(101);
        byte[] tables = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9};
        return Stream.of(
                Arguments.of("in order", many),
                Arguments.of("in the next line", join(bytes("\n"), many)),
                Arguments.of("behind tables", join(tables, many)),
                Arguments.of("behind something", Photographs.sloppy(many)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void passes(String what, byte[] jpeg) {
        refused(withEntry("Extra", picture(jpeg, "DCTDecode", 64, 64)), "evidence-not-showable", 415);
    }

    static Stream<Arguments> oddPhotographs() {
        byte[] some = Photographs.inPasses(99);
        return Stream.of(
                Arguments.of("in many passes", some),
                Arguments.of("with something between its parts", Photographs.sloppy(some)),
                Arguments.of("with another behind it", join(some, some)),
                Arguments.of("cut off", Documents.slice(some, 0, some.length - 50)),
                Arguments.of("no photograph at all", new byte[100]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void oddPhotographs(String what, byte[] jpeg) {
        byte[] pdf = withEntry("Extra", picture(jpeg, "DCTDecode", 64, 64));
        assertThat(check.check(pdf).content()).isEqualTo(pdf);
    }
}
