package org.dongthuan.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;

/** Invented addresses in real communes. */
final class DemoPlaces {

    private final Map<String, List<NamedCsvRecord>> communes = DataFile.shipped("communes").rows().stream()
            .collect(Collectors.groupingBy(row -> row.getField("province_code")));
    private final Map<String, List<String>> words;

    DemoPlaces(Map<String, List<String>> words) {
        this.words = words;
    }

    String commune(DemoDice dice, String province) {
        return dice.pick(communes.getOrDefault(province, List.of())).getField("commune_code");
    }

    /** A street in a ward, a hamlet in a commune. */
    ObjectNode address(DemoDice dice, String province) {
        NamedCsvRecord commune = dice.pick(communes.getOrDefault(province, List.of()));
        boolean ward = "ward".equals(commune.getField("kind"));
        String line = "Số " + dice.between(1, 260) + " "
                + dice.pick(words.getOrDefault(ward ? "street" : "hamlet", List.of()));
        return JsonNodeFactory.instance.objectNode().put("line", line).put("commune", commune.getField("commune_code"));
    }
}
