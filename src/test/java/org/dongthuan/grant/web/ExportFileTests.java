package org.dongthuan.grant.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dongthuan.grant.ExportRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a file, and that none of it is calculated. */
class ExportFileTests {

    private static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @TempDir
    Path folder;

    private final ExportFile file = new ExportFile(
            List.of("Mã hồ sơ", "Điện thoại"),
            List.of(
                    List.of("Người khai thác", "Ngô Thành Đạt (dat.ngo)"),
                    List.of("Cơ quan", "Sở A & B"),
                    List.of("Tải về lúc", "10:00:00, 28/11/2026"),
                    List.of("Đề nghị", "KT-2026-000001"),
                    List.of("Quyền khai thác", "=1+1")),
            new ExportFile.Words("Dữ liệu", "Thông tin khai thác", "(không được cấp)", "…"));

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912345678", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "=HYPERLINK(\"x\";\"y\")"})
    void noCellIsCalculated(String cell) throws IOException {
        String row = csv(cell)
                .lines()
                .filter(line -> line.startsWith(RECORD.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(row.replaceFirst("^[^,]*,\"?", "")).startsWith("'");
        Cell read = sheet(0, cell).get(1).getCell(1);
        assertThat(read.getType()).isEqualTo(CellType.STRING);
        assertThat(read.getFormula()).isNull();
        assertThat(read.getText().replace('\r', '\n')).isEqualTo(cell.replace('\r', '\n'));
        assertThat(part("xl/worksheets/sheet1.xml", workbook(file, cell))).doesNotContain("<f>");
    }

    @Test
    void theReaderIsNamedInFrontOfTheRowsAndTheirHeads() throws IOException {
        assertThat(csv("0912"))
                .startsWith("\uFEFFNgười khai thác,Ngô Thành Đạt (dat.ngo)\r\nCơ quan,Sở A & B\r\n")
                .contains("Quyền khai thác,'=1+1\r\n")
                .endsWith("\r\n\r\nMã hồ sơ,Điện thoại\r\n" + RECORD + ",0912\r\n");
    }

    @Test
    void aWorkbookNamesTheReaderOnASheetOfItsOwnAndOnEveryPrintedPage() throws IOException {
        assertThat(sheet(0, "0912").stream().map(row -> row.getCellText(1)).toList())
                .containsExactly("Điện thoại", "0912");
        assertThat(sheet(1, "0912").stream().map(row -> row.getCellText(1)).toList())
                .contains("Ngô Thành Đạt (dat.ngo)", "KT-2026-000001", "=1+1");
        assertThat(part("xl/worksheets/sheet1.xml", workbook(file, "0912")))
                .as("a single ampersand would begin a command")
                .containsPattern(
                        "<oddHeader>&amp;L[^<]*Người khai thác: Ngô Thành Đạt \\(dat.ngo\\) · Cơ quan: Sở A &amp;&amp; B ·")
                .containsPattern("<oddFooter>&amp;L[^<]*Đề nghị: KT-2026-000001 ·");
    }

    /** More than 255 letters, all commands counted, and the program calls the whole file damaged. */
    @Test
    void whatDoesNotFitOnThePrintedPageIsCutBetweenLetters() throws IOException {
        var wordy = new ExportFile(
                file.heads(), List.of(List.of("Cơ quan", "x".repeat(80) + "&".repeat(200))), file.words());
        String header = part("xl/worksheets/sheet1.xml", workbook(wordy, "0912"))
                .replaceFirst("(?s).*<oddHeader>(.*)</oddHeader>.*", "$1")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(header).hasSizeBetween(200, 255).contains("x&&");
        assertThat(header.replaceFirst(".*x", "")).matches("(&&)+");
    }

    @Test
    void whatWasNotGrantedOfAPersonIsNotTakenForEmpty() throws IOException {
        assertThat(csv((String) null)).endsWith(RECORD + ",(không được cấp)\r\n");
        assertThat(sheet(0, (String) null).get(1).getCellText(1)).isEqualTo("(không được cấp)");
    }

    @Test
    void aRepeatingFieldStaysOneCellWithALineForEachRow() throws IOException {
        assertThat(csv("a\nb")).endsWith(RECORD + ",\"a\nb\"\r\n");
        assertThat(sheet(0, "a\nb").get(1).getCellText(1)).isEqualTo("a\nb");
    }

    /** Longer and the program calls the whole file damaged; text files have it all. */
    @Test
    void aTextThatNoCellHoldsIsSeenToBeCut() throws IOException {
        String longer = "x".repeat(ExportFile.LONGEST_CELL + 1);
        assertThat(csv(longer)).contains(longer);
        assertThat(sheet(0, longer).get(1).getCellText(1))
                .hasSize(ExportFile.LONGEST_CELL)
                .endsWith("x…");
    }

    @Test
    void piecesFollowEachOther() throws IOException {
        assertThat(sheet(0, "1", "2", "3").stream()
                        .map(row -> row.getCellText(1))
                        .toList())
                .containsExactly("Điện thoại", "1", "2", "3");
        assertThat(csv("1", "2", "3").lines().filter(line -> line.startsWith(RECORD.toString())))
                .hasSize(3);
    }

    private String csv(@Nullable String... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.writeCsv(cells.length, piece -> row(cells[piece]), bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(ExportFile file, @Nullable String... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.writeWorkbook(cells.length, piece -> row(cells[piece]), bytes);
        return bytes.toByteArray();
    }

    private List<Row> sheet(int index, @Nullable String... cells) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(workbook(file, cells)));
                Stream<Row> rows = workbook.getSheet(index).orElseThrow().openStream()) {
            return rows.toList();
        }
    }

    /** With the letters that the writer gives as numbers. */
    private String part(String name, byte[] workbook) throws IOException {
        Path path = Files.write(folder.resolve("file.xlsx"), workbook);
        try (var zip = new ZipFile(path.toFile())) {
            String text = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile("&#x([0-9a-f]+);")
                    .matcher(text)
                    .replaceAll(number -> Character.toString(Integer.parseInt(number.group(1), 16)));
        }
    }

    private static List<ExportRow> row(@Nullable String cell) {
        return List.of(new ExportRow(RECORD, new ArrayList<>(Arrays.asList(cell))));
    }
}
