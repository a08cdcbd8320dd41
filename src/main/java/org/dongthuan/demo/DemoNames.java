package org.dongthuan.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;

/** Names as families of the Red River delta gave them, by sex and generation. */
final class DemoNames {

    private final Map<String, List<String>> words = DemoFiles.rows("names").stream()
            .collect(Collectors.toUnmodifiableMap(DemoNames::key, row -> DataFile.list(row, "words")));

    /** A full name with a family name of its own. */
    String full(DemoDice dice, boolean female, int yearOfBirth) {
        return full(dice, dice.pick(words("family", "", "")), female, yearOfBirth);
    }

    String full(DemoDice dice, String family, boolean female, int yearOfBirth) {
        String sex = female ? "female" : "male";
        String generation = yearOfBirth < 1970 ? "old" : yearOfBirth < 1988 ? "middle" : "young";
        return String.join(
                " ", family, dice.pick(words("middle", sex, generation)), dice.pick(words("given", sex, generation)));
    }

    static String family(String fullName) {
        return fullName.substring(0, fullName.indexOf(' '));
    }

    private List<String> words(String part, String sex, String generation) {
        return words.getOrDefault(part + "/" + sex + "/" + generation, List.of("An"));
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("part") + "/" + row.getField("sex") + "/" + row.getField("generation");
    }
}
