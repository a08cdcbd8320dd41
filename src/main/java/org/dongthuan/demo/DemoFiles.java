package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.springframework.core.io.ClassPathResource;

/** The word lists, people, posts and pay scales that the demonstration is made of. */
final class DemoFiles {

    private DemoFiles() {}

    static List<NamedCsvRecord> rows(String name) {
        return DataFile.read(name, new ClassPathResource("demo/" + name + ".csv"))
                .rows();
    }

    /** By the name of the list. */
    static Map<String, List<String>> words() {
        return rows("words").stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("list"), row -> DataFile.list(row, "words")));
    }
}
