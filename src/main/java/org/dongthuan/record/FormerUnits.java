package org.dongthuan.record;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the units of before 1 July 2025 have become. Some rows of the source are wrong: a successor outside of the
 * province in which nearly all communes of the former province lie is not believed, and such a commune leads to what its
 * district has become.
 */
final class FormerUnits {

    private final Map<String, String> provinceOf;
    private final List<Row> rows;

    FormerUnits(Collection<Code> communes) {
        provinceOf = communes.stream().collect(toMap(Code::code, commune -> province(commune.labelVi())));
        List<NamedCsvRecord> lines = DataFile.shipped("commune_successors").rows().stream()
                .filter(line -> !line.getField("former_commune").isEmpty())
                .toList();
        Map<String, String> later = new HashMap<>();
        lines.forEach(line -> later.put(line.getField("former_commune_code"), line.getField("commune_code")));
        rows = lines.stream().map(line -> row(line, later)).toList();
    }

    /** By unit the codes of the communes that lie where it was. */
    Map<FormerUnit, Set<String>> read() {
        Map<FormerUnit, String> provinces = presentProvinces();
        Map<FormerUnit, Set<String>> successors = new LinkedHashMap<>();
        for (Row row : rows) {
            String province = provinces.get(row.unit().province());
            boolean believed = row.successor() != null && Objects.equals(provinceOf.get(row.successor()), province);
            for (FormerUnit unit :
                    List.of(row.unit(), row.unit().around(), row.unit().province())) {
                Set<String> codes = successors.computeIfAbsent(unit, any -> new LinkedHashSet<>());
                if (believed) codes.add(Objects.requireNonNull(row.successor()));
            }
        }
        successors.forEach((unit, codes) -> {
            if (codes.isEmpty()) codes.addAll(successors.getOrDefault(unit.around(), Set.of()));
        });
        return successors;
    }

    /** What follows the last comma of a commune's label. */
    static String province(String label) {
        return label.substring(label.lastIndexOf(", ") + 2);
    }

    /** The province in which most communes of a former one lie. */
    private Map<FormerUnit, String> presentProvinces() {
        Map<FormerUnit, Map<String, Long>> votes = rows.stream()
                .filter(row -> row.successor() != null)
                .collect(groupingBy(
                        row -> row.unit().province(),
                        groupingBy(row -> provinceOf.getOrDefault(String.valueOf(row.successor()), ""), counting())));
        return votes.entrySet().stream()
                .collect(toMap(
                        Entry::getKey,
                        vote -> vote.getValue().entrySet().stream()
                                .max(Entry.comparingByValue())
                                .orElseThrow()
                                .getKey()));
    }

    /** The source sometimes drops the zeros of a code, and sometimes names a commune that became another one later. */
    private Row row(NamedCsvRecord line, Map<String, String> later) {
        String said = line.getField("commune_code");
        String whole = "0".repeat(Math.max(0, 5 - said.length())) + said;
        String successor = Stream.of(said, whole, later.getOrDefault(whole, ""))
                .filter(provinceOf::containsKey)
                .findFirst()
                .orElse(null);
        var unit = FormerUnit.of(
                TypedText.plain(line.getField("former_commune")),
                TypedText.plain(line.getField("former_district")),
                TypedText.plain(line.getField("former_province")));
        return new Row(unit, successor);
    }

    private record Row(FormerUnit unit, @Nullable String successor) {}
}
