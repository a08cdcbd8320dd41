package org.dongthuan.update;

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
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/**
 * Reads lists as they come: a workbook, or text between commas, semicolons or tabs. What a file claims to be counts for
 * nothing. Nothing of it is run, and none is read further than a list may be long.
 */
@Component
class ListFiles {

    static final int LARGEST = 2 * 1024 * 1024;
    static final int MOST_ROWS = 1000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 2000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * What the file holds.
     *
     * @throws Refusal {@code list-too-large} (413), {@code list-unreadable} (415), {@code list-encoding}, {@code
     *     list-empty}, {@code list-rows}, {@code list-columns}, {@code list-cell} (422)
     */
    ListTable read(InputStream file) throws IOException {
        byte[] content = file.readNBytes(LARGEST + 1);
        if (content.length > LARGEST)
            throw Refusal.RuleViolated.withStatus(413, "list-too-large", LARGEST / 1024 / 1024);
        List<ListTable.Row> lines = isWorkbook(content) ? workbook(content) : text(content);
        if (lines.isEmpty()) throw new Refusal.RuleViolated("list-empty");
        List<String> heads = lines.get(0).cells();
        List<ListTable.Row> rows = lines.stream()
                .skip(1)
                .map(line -> new ListTable.Row(line.number(), padded(line.cells(), heads.size()), line.formulas()))
                .toList();
        if (rows.isEmpty()) throw new Refusal.RuleViolated("list-empty");
        return new ListTable(heads, rows);
    }

    private static List<String> padded(List<String> cells, int size) {
        List<String> padded = new ArrayList<>(cells.subList(0, Math.min(cells.size(), size)));
        padded.addAll(Collections.nCopies(size - padded.size(), ""));
        return padded;
    }

    private static boolean isWorkbook(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static List<ListTable.Row> workbook(byte[] content) {
        WorkbookLimits.check(content);
        List<ListTable.Row> lines = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                List<String> cells = new ArrayList<>();
                List<Integer> formulas = new ArrayList<>();
                if (row.getCellCount() > MOST_COLUMNS) throw new Refusal.RuleViolated("list-columns", MOST_COLUMNS);
                for (int i = 0; i < row.getCellCount(); i++) {
                    Cell cell = row.getOptionalCell(i).orElse(null);
                    if (cell != null && cell.getType() == CellType.FORMULA) formulas.add(i);
                    cells.add(cell == null ? "" : text(cell));
                }
                add(lines, new ListTable.Row(row.getRowNum(), cells, formulas));
            });
            return lines;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // without the cause, whose message may quote a cell
            throw unreadable();
        }
    }

    /** A day is kept as a number, and only its form says that it is one. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.EMPTY || cell.getRawValue() == null) return "";
        String form = cell.getDataFormatString();
        boolean day = cell.getType() == CellType.NUMBER && form != null && isOfDays(form);
        return day ? cell.asDate().toLocalDate().toString() : cell.getText();
    }

    private static List<ListTable.Row> text(byte[] content) {
        String text = decoded(content);
        List<ListTable.Row> lines = new ArrayList<>();
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            reader.forEach(line -> {
                if (line.getFieldCount() > MOST_COLUMNS) throw new Refusal.RuleViolated("list-columns", MOST_COLUMNS);
                List<Integer> formulas = new ArrayList<>();
                for (int i = 0; i < line.getFieldCount(); i++)
                    if (line.getField(i).startsWith("=")) formulas.add(i);
                add(lines, new ListTable.Row((int) line.getStartingLineNumber(), line.getFields(), formulas));
            });
            return lines;
        } catch (IOException | CsvParseException e) {
            throw unreadable();
        }
    }

    private static void add(List<ListTable.Row> lines, ListTable.Row row) {
        if (row.cells().stream().allMatch(String::isBlank)) return;
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST_CELL))
            throw new Refusal.RuleViolated("list-cell", row.number(), LONGEST_CELL);
        // with the heads
        if (lines.size() > MOST_ROWS) throw new Refusal.RuleViolated("list-rows", MOST_ROWS);
        lines.add(row);
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
