package org.dongthuan.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** A CSV file with a header line that is shipped as data, in UTF-8. */
public final class DataFile {

    private final String name;
    private final byte[] content;

    private DataFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** The file {@code catalogue/<name>.csv} of the class path. */
    public static DataFile shipped(String name) {
        return read(name, new ClassPathResource("catalogue/" + name + ".csv"));
    }

    public static DataFile read(String name, Resource resource) {
        try {
            return new DataFile(name, resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public List<NamedCsvRecord> rows() {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(content, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a cell that may be blank. */
    public static @Nullable String text(NamedCsvRecord row, String column) {
        String cell = row.getField(column);
        return cell.isBlank() ? null : cell;
    }

    /** Between semicolons; nothing where the cell is blank. */
    public static List<String> list(NamedCsvRecord row, String column) {
        String cell = text(row, column);
        return cell == null ? List.of() : List.of(cell.split(";"));
    }

    /** The columns {@code valid_from} and {@code valid_to}. */
    public static Validity validity(NamedCsvRecord row) {
        return new Validity(date(row, "valid_from"), date(row, "valid_to"));
    }

    private static @Nullable LocalDate date(NamedCsvRecord row, String column) {
        String cell = text(row, column);
        return cell == null ? null : LocalDate.parse(cell);
    }

    public String sha256() {
        return Sha256.of(content);
    }
}
