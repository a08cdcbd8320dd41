package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;

/** Lists in every form in which they come, and files that are none. */
class ListFilesTests {

    private final ListFiles files = new ListFiles();

    @Test
    void textIsReadWhateverStandsBetweenItsCells() throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            ListTable table = read("Số hiệu" + separator + "Bậc lương\r\n\r\nH24-1" + separator + "\"4\"\r\n");
            assertThat(table.heads()).containsExactly("Số hiệu", "Bậc lương");
            assertThat(table.rows()).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(3);
                assertThat(row.cells()).containsExactly("H24-1", "4");
            });
        }
    }

    @Test
    void textIsReadWithAMarkOrInSixteenBits() throws IOException {
        byte[] marked = "\uFEFFSố hiệu\nH24-1".getBytes(StandardCharsets.UTF_8);
        assertThat(read(marked).heads()).containsExactly("Số hiệu");
        byte[] wide = "\uFEFFSố hiệu\tTên\nH24-1\tNga".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(wide).rows().get(0).cells()).containsExactly("H24-1", "Nga");
    }

    @Test
    void anotherEncodingIsRefusedInWords() {
        byte[] old = "S\u00f4\u00e9 hi\u00f6u\nH24-1".getBytes(Charset.forName("windows-1252"));
        refused("list-encoding", 422, old);
    }

    @Test
    void aWorkbookIsReadAndItsFormulasAreTold() throws IOException {
        byte[] book = workbook(sheet -> {
            sheet.value(0, 0, "Số hiệu");
            sheet.value(0, 1, "Bậc lương");
            sheet.value(0, 2, "Hệ số lương");
            sheet.value(2, 0, "H24-1");
            sheet.value(2, 1, 4);
            sheet.value(2, 2, 3.66);
            sheet.value(3, 0, "H24-2");
            sheet.formula(3, 1, "1+3");
        });
        ListTable table = read(book);
        assertThat(table.heads()).containsExactly("Số hiệu", "Bậc lương", "Hệ số lương");
        assertThat(table.rows()).extracting(ListTable.Row::number).containsExactly(3, 4);
        assertThat(table.rows().get(0).cells()).containsExactly("H24-1", "4", "3.66");
        assertThat(table.rows().get(1).formulas()).containsExactly(1);
        assertThat(read("a,b\nx,=1+2").rows().get(0).formulas()).containsExactly(1);
    }

    @Test
    void hostileFilesAreRefusedInWords() throws IOException {
        refused("list-empty", 422, new byte[0]);
        refused("list-empty", 422, "Số hiệu,Tên\n,\n".getBytes(StandardCharsets.UTF_8));
        refused("list-too-large", 413, new byte[ListFiles.LARGEST + 1]);
        refused("list-unreadable", 415, new byte[] {'a', ',', 'b', '\n', 0, 1, 2});
        refused("list-unreadable", 415, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        refused("list-unreadable", 415, zip("other.txt", new byte[10]));
        refused("list-unreadable", 415, zip("xl/workbook.xml", new byte[64 * 1024 * 1024]));
        refused("list-columns", 422, (",".repeat(80) + "x\n" + ",".repeat(80) + "y").getBytes(StandardCharsets.UTF_8));
        refused("list-cell", 422, ("a\n" + "x".repeat(2001)).getBytes(StandardCharsets.UTF_8));
        refused("list-rows", 422, ("a\n" + "x\n".repeat(ListFiles.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8));
        assertThat(read("a\n" + "x\n".repeat(ListFiles.MOST_ROWS)).rows()).hasSize(ListFiles.MOST_ROWS);
    }

    /** Each of them is small, and would fill the memory or take hours where it is believed. */
    @Test
    void aCellThatClaimsTooMuchIsRefusedAtOnce() {
        String million = "9".repeat(1_000_000);
        String fill = "<c t=\"str\"><f t=\"array\" ref=\"A1:A1\">1</f></c>";
        Map.of(
                        "<c r=\"ZZZZZZ1\"><v>1</v></c>",
                        "list-columns",
                        "<c><v>1</v></c>".repeat(200_000),
                        "list-columns",
                        "<c><v>" + million + "</v></c>",
                        "list-cell",
                        "<c t=\"inlineStr\"><is><t>" + million + "</t></is></c>",
                        "list-cell",
                        "<c><f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(300_000) + "1</f></c>",
                        "list-cell",
                        ("</row><row>" + fill).repeat(2_000),
                        "list-unreadable")
                .forEach((cells, word) -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> refused(word, word.equals("list-unreadable") ? 415 : 422, workbook(cells))));
    }

    @Test
    void whatStandsBesideTheCellsIsNoCell() throws IOException {
        byte[] book = workbook("<c t=\"inlineStr\"><is><t>Số hiệu</t></is></c></row><row>"
                + "<c t=\"inlineStr\"><is><t>H24-1</t></is></c>");
        assertThat(read(book).rows().get(0).cells()).containsExactly("H24-1");
    }

    @Test
    void aNumberInRedIsNoDay() throws IOException {
        byte[] book = workbook(sheet -> {
            sheet.value(0, 0, "Hệ số lương");
            sheet.value(1, 0, 3.66);
            sheet.style(1, 0).format("[Red]0.00").set();
            sheet.value(2, 0, 46023);
            sheet.style(2, 0).format("[$-42A]dd/mm/yyyy").set();
        });
        assertThat(read(book).rows()).extracting(row -> row.cells().get(0)).containsExactly("3.66", "2026-01-01");
    }

    /** An entity of the workbook that would read a file of the server. */
    @Test
    void aWorkbookReadsNoOtherFile() throws IOException {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>&f;</t></is></c></row></sheetData></worksheet>";
        byte[] hostile = zip("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        refused("list-unreadable", 415, hostile);
    }

    /** With one sheet of these cells and much text behind them, as of a footer. */
    private static byte[] workbook(String cells) throws IOException {
        String sheet = "<worksheet><sheetData><row>" + cells + "</row></sheetData><headerFooter><oddFooter>"
                + "x".repeat(9_000) + "</oddFooter></headerFooter></worksheet>";
        byte[] whole = workbook(one -> one.value(0, 0, "x"));
        var bytes = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(whole))
                        .get();
                var into = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry part : Collections.list(from.getEntries())) {
                into.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("xl/worksheets/sheet1.xml"))
                    into.write(sheet.getBytes(StandardCharsets.UTF_8));
                else from.getInputStream(part).transferTo(into);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("1"));
        }
        return bytes.toByteArray();
    }

    private ListTable read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ListTable read(byte[] content) throws IOException {
        return files.read(new ByteArrayInputStream(content));
    }

    private void refused(String word, int status, byte[] content) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.type()).isEqualTo(word);
            assertThat(refusal.status()).isEqualTo(status);
        });
    }
}
