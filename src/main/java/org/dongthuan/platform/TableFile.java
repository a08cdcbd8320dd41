package org.dongthuan.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Reads tables as they come: a workbook, or text between commas, semicolons or tabs. What a file claims to be counts for
 * nothing. Nothing of it is run, and none is read further than its limits.
 */
public final class TableFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Limits limits;
    private final Consumer<Line> lines;
    private int read;

    private TableFile(Limits limits, Consumer<Line> lines) {
        this.limits = limits;
        this.lines = lines;
    }

    /**
     * How far a file is read.
     *
     * @param bytes of the file as it comes
     * @param unfolded bytes of everything that is packed in a workbook
     * @param rows of all its sheets, with their heads
     * @param columns of one row
     * @param cell letters in one
     */
    public record Limits(int bytes, long unfolded, int rows, int columns, int cell) {}

    /**
     * A line that holds something.
     *
     * @param sheet in which it stands; no name in a text
     * @param number as spreadsheet programs count
     * @param formulas the positions of cells that are calculated
     */
    public record Line(String sheet, int number, List<String> cells, List<Integer> formulas) {

        public Line {
            cells = List.copyOf(cells);
            formulas = List.copyOf(formulas);
        }
    }

    /**
     * The lines of a text or of a workbook's first sheet.
     *
     * @throws Refusal {@code list-too-large} (413), {@code list-unreadable} (415), {@code list-encoding}, {@code
     *     list-rows}, {@code list-columns}, {@code list-cell} (422)
     */
    public static void readFirst(InputStream file, Limits limits, Consumer<Line> lines) throws IOException {
        new TableFile(limits, lines).read(bytes(file, limits), false);
    }

    /** The lines of a text or of every sheet of a workbook; refuses as the other one. */
    public static void read(byte[] content, Limits limits, Consumer<Line> lines) {
        new TableFile(limits, lines).read(content, true);
    }

    /**
     * The whole file.
     *
     * @throws Refusal {@code list-too-large} (413)
     */
    public static byte[] bytes(InputStream file, Limits limits) throws IOException {
        byte[] content = file.readNBytes(limits.bytes() + 1);
        if (content.length > limits.bytes())
            throw Refusal.RuleViolated.withStatus(413, "list-too-large", limits.bytes() / 1024 / 1024);
        return content;
    }

    private void read(byte[] content, boolean everySheet) {
        if (isWorkbook(content)) workbook(content, everySheet);
        else text(content);
    }

    private static boolean isWorkbook(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private void workbook(byte[] content, boolean everySheet) {
        WorkbookLimits.check(content, limits);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            List<Sheet> sheets = everySheet ? workbook.getSheets().toList() : List.of(workbook.getFirstSheet());
            for (Sheet sheet : sheets) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> add(sheet.getName(), row));
                }
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // without the cause, whose message may quote a cell
            throw unreadable();
        }
    }

    private void add(String sheet, Row row) {
        List<String> cells = new ArrayList<>();
        List<Integer> formulas = new ArrayList<>();
        if (row.getCellCount() > limits.columns()) throw new Refusal.RuleViolated("list-columns", limits.columns());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getOptionalCell(i).orElse(null);
            if (cell != null && cell.getType() == CellType.FORMULA) formulas.add(i);
            cells.add(cell == null ? "" : text(cell));
        }
        add(new Line(sheet, row.getRowNum(), cells, formulas));
    }

    /** A day is kept as a number, and only its form says that it is one. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getRawValue() == null) return "";
        String form = cell.getDataFormatString();
        boolean day = cell.getType() == CellType.NUMBER && form != null && isOfDays(form);
        return day ? cell.asDate().toLocalDate().toString() : cell.getText();
    }

    private void text(byte[] content) {
        String text = decoded(content);
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            reader.forEach(line -> {
                if (line.getFieldCount() > limits.columns())
                    throw new Refusal.RuleViolated("list-columns", limits.columns());
                List<Integer> formulas = new ArrayList<>();
                for (int i = 0; i < line.getFieldCount(); i++)
                    if (line.getField(i).startsWith("=")) formulas.add(i);
                add(new Line("", (int) line.getStartingLineNumber(), line.getFields(), formulas));
            });
        } catch (IOException | CsvParseException e) {
            throw unreadable();
        }
    }

    private void add(Line row) {
        if (row.cells().stream().allMatch(String::isBlank)) return;
        if (row.cells().stream().anyMatch(cell -> cell.length() > limits.cell()))
            throw new Refusal.RuleViolated("list-cell", row.number(), limits.cell());
        // with the heads
        if (++read > limits.rows()) throw new Refusal.RuleViolated("list-rows", limits.rows() - 1);
        lines.accept(row);
    }

    /** As what it is written in; a text in an old Vietnamese font would be taken for something else. */
    private static String decoded(byte[] content) {
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(content, 0xFF, 0xFE)) charset = StandardCharsets.UTF_16LE;
        if (startsWith(content, 0xFE, 0xFF)) charset = StandardCharsets.UTF_16BE;
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            if (text.indexOf('\0') >= 0) throw unreadable();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal.RuleViolated("list-encoding");
        }
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** Vietnamese spreadsheet programs write semicolons; what stands between quotation marks separates nothing. */
    private static char separator(String text) {
        String heads = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        long semicolons = heads.chars().filter(letter -> letter == ';').count();
        long tabs = heads.chars().filter(letter -> letter == '\t').count();
        long commas = heads.chars().filter(letter -> letter == ',').count();
        if (tabs > 0 && tabs >= semicolons && tabs >= commas) return '\t';
        return semicolons > 0 && semicolons >= commas ? ';' : ',';
    }

    /** Colours, conditions and words of the form, such as [Red] or "đồng", say nothing of days. */
    private static boolean isOfDays(String form) {
        String bare = form.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    static Refusal unreadable() {
        return Refusal.RuleViolated.withStatus(415, "list-unreadable");
    }
}
