package org.dongthuan.platform.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A table as a file for spreadsheet programs, in which no cell is a formula. */
public final class Spreadsheet {

    /** Tells spreadsheet programs that the letters are UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Spreadsheet() {}

    /** The table as a file to take along, kept by nobody on the way. */
    public static ResponseEntity<byte[]> answer(List<List<String>> rows, String name) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".csv")
                                .build()
                                .toString())
                .body(of(rows));
    }

    public static byte[] of(List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (Lines lines = to(bytes)) {
            rows.forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A table that is written line by line, so that it is nowhere whole. */
    public static Lines to(OutputStream target) throws IOException {
        var text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        return new Lines(CsvWriter.builder().build(text));
    }

    /** Where the lines go. */
    public static final class Lines implements Closeable {

        private final CsvWriter writer;

        private Lines(CsvWriter writer) {
            this.writer = writer;
        }

        public void add(List<String> line) {
            writer.writeRecord(line.stream().map(Spreadsheet::asText).toList());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** An apostrophe in front makes a text of what would be calculated, also behind blanks. */
    private static String asText(String cell) {
        String shown = cell.stripLeading();
        boolean formula = !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0
                || !shown.isEmpty() && STARTS_A_FORMULA.indexOf(shown.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }
}
