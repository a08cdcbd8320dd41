package org.dongthuan.grant.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dongthuan.grant.ExportRow;
import org.dongthuan.platform.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/**
 * A table of people as a file, written piece by piece; it names its reader in its first lines, or on a sheet of its own
 * and on every printed page. No cell of it is a formula.
 *
 * @param heads of the columns
 * @param mark who took it, when and why: name and value of each line
 */
record ExportFile(List<String> heads, List<List<String>> mark, Words words) {

    /** More than this and spreadsheet programs call the file damaged. */
    static final int LONGEST_CELL = 32_767;

    /** Of 255 letters some go to place, font, size and colour. */
    private static final int LONGEST_HEADER = 200;

    private static final int WIDTH = 24;

    /**
     * What stands in the file beside what was read.
     *
     * @param data the name of the sheet with the rows
     * @param about the name of the sheet with the mark
     * @param notGranted stands where a person's grant does not hold a column
     * @param cut ends a text that is longer than a cell may be
     */
    record Words(String data, String about, String notGranted, String cut) {}

    void writeCsv(int pieces, IntFunction<List<ExportRow>> rows, OutputStream target) throws IOException {
        try (var lines = Spreadsheet.to(target)) {
            for (List<String> line : mark) lines.add(line);
            lines.add(List.of(""));
            lines.add(heads);
            for (int piece = 0; piece < pieces; piece++) {
                for (ExportRow row : rows.apply(piece)) lines.add(cells(row));
            }
        }
    }

    /** All cells are texts, and stay texts when somebody types into them. */
    void writeWorkbook(int pieces, IntFunction<List<ExportRow>> rows, OutputStream target) throws IOException {
        try (var workbook = new Workbook(target, "DongThuan", "1.0")) {
            Worksheet data = workbook.newWorksheet(words.data());
            data.header(onEachPage(0, 3), Position.LEFT);
            data.footer(onEachPage(3, 4), Position.LEFT);
            data.freezePane(0, 1);
            write(data, 0, heads);
            data.range(0, 0, 0, heads.size() - 1).style().bold().wrapText(true).set();
            for (int column = 0; column < heads.size(); column++) data.width(column, WIDTH);
            int line = 1;
            for (int piece = 0; piece < pieces; piece++) {
                List<ExportRow> some = rows.apply(piece);
                for (ExportRow row : some) write(data, line++, cells(row));
                data.range(line - some.size(), 0, line - 1, heads.size() - 1)
                        .style()
                        .format("@")
                        .wrapText(true)
                        .set();
                data.flush();
            }
            data.finish();
            Worksheet about = workbook.newWorksheet(words.about());
            for (int i = 0; i < mark.size(); i++) write(about, i, mark.get(i));
            about.width(0, WIDTH);
            about.width(1, 2 * WIDTH);
            about.range(0, 0, mark.size() - 1, 1)
                    .style()
                    .format("@")
                    .wrapText(true)
                    .set();
        }
    }

    private void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.inlineString(line, column, fitting(cells.get(column)));
        }
    }

    private String fitting(String cell) {
        if (cell.length() <= LONGEST_CELL) return cell;
        int end = LONGEST_CELL - words.cut().length();
        // not in the middle of a letter
        if (Character.isHighSurrogate(cell.charAt(end - 1))) end--;
        return cell.substring(0, end) + words.cut();
    }

    private List<String> cells(ExportRow row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.record().toString());
        for (@Nullable String cell : row.cells()) cells.add(cell == null ? words.notGranted() : cell);
        return cells;
    }

    /** Some lines of the mark, as headers and footers have it: there an ampersand begins a command. */
    private String onEachPage(int from, int lines) {
        String text = mark.stream()
                .skip(from)
                .limit(lines)
                .map(line -> String.join(": ", line))
                .collect(Collectors.joining(" · "));
        var shown = new StringBuilder();
        for (int letter : text.codePoints().toArray()) {
            String written = letter == '&' ? "&&" : Character.toString(letter);
            if (shown.length() + written.length() > LONGEST_HEADER) break;
            shown.append(written);
        }
        return shown.toString();
    }
}
