package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;

/** Models do not change without the number of their set growing: {@code catalogue/models.csv}. */
class ModelSetTests {

    private static final List<NamedCsvRecord> LINES = DataFile.shipped("models").rows();

    @Test
    void theLastLineIsThatOfTheModelsInTheTree() throws IOException {
        NamedCsvRecord last = LINES.get(LINES.size() - 1);
        String now = new ModelSet(1, inTheTree()).sha256();
        assertThat(last.getField("sha256"))
                .as(
                        "a file in processes/ or forms/ changed. Add this line to catalogue/models.csv, in place of the last"
                                + " one if that was never released:%n%d,%s",
                        ModelSet.shippedVersion() + 1, now)
                .isEqualTo(now);
    }

    @Test
    void everyLineHasTheNextNumberAndASetOfItsOwn() {
        for (int index = 0; index < LINES.size(); index++) {
            assertThat(LINES.get(index).getField("version")).isEqualTo(String.valueOf(index + 1));
        }
        assertThat(LINES).extracting(line -> line.getField("sha256")).doesNotHaveDuplicates();
        assertThat(ModelSet.shippedVersion()).isEqualTo(LINES.size());
    }

    @Test
    void aChangedFileANewOneAndAMissingOneAreOtherSetsAndOtherEndsOfLinesAreNot() {
        var set = set(Map.of("processes/a.bpmn", "one\ntwo\n", "forms/a.html", "form"));
        assertThat(set(Map.of("processes/a.bpmn", "one\r\ntwo\r\n", "forms/a.html", "form")))
                .isEqualTo(set);
        assertThat(List.of(
                        set(Map.of("processes/a.bpmn", "one\ntwo!\n", "forms/a.html", "form")),
                        set(Map.of("processes/a.bpmn", "one\ntwo\n")),
                        set(Map.of("processes/a.bpmn", "one\ntwo\n", "forms/b.html", "form")),
                        set(Map.of("processes/a.bpmn", "form", "forms/a.html", "one\ntwo\n"))))
                .doesNotContain(set)
                .doesNotHaveDuplicates();
    }

    private static String set(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ModelSet(1, bytes).sha256();
    }

    private static Map<String, byte[]> inTheTree() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                for (Path file : found.toList()) files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files;
    }
}
