package org.dongthuan.platform;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    public String sha256() {
        return Sha256.of(content);
    }
}
