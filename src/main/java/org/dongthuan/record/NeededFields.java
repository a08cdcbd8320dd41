package org.dongthuan.record;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which fields a record cannot do without, by the kind of staff, and which want to be confirmed now and then: data. */
@Component
class NeededFields {

    static final String KIND = "staff_kind";

    private final Map<String, Needed> byField;
    private final Set<String> kinds;

    /** A mistake in the shipped file stops the start. */
    NeededFields(FieldCatalogue catalogue, CodeLists lists) {
        byField = DataFile.shipped("needed_fields").rows().stream()
                .map(row -> needed(row, catalogue, lists))
                .collect(Collectors.toMap(
                        needed -> needed.field().id(),
                        needed -> needed,
                        (one, other) -> {
                            throw wrong(one.field().id() + " is there twice");
                        },
                        LinkedHashMap::new));
        kinds = byField.values().stream()
                .flatMap(needed -> needed.kinds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Needed needed(NamedCsvRecord row, FieldCatalogue catalogue, CodeLists lists) {
        String id = row.getField("field");
        Field field = catalogue.find(id).orElseThrow(() -> wrong("there is no field " + id));
        List<String> kinds = DataFile.list(row, "staff_kinds");
        if (kinds.isEmpty()) throw wrong(id + " is needed by nobody");
        for (String kind : kinds) {
            if (lists.find(KIND, kind).isEmpty()) throw wrong(id + " names an unknown kind of staff: " + kind);
        }
        if (row.getField("source").isBlank()) throw wrong(id + " names no source");
        String months = DataFile.text(row, "confirm_months");
        return new Needed(field, Set.copyOf(kinds), months == null ? null : Integer.valueOf(months));
    }

    /** Of whom no kind is told needs only what everybody needs. */
    List<Needed> of(@Nullable String kind) {
        List<Needed> needed = new ArrayList<>();
        for (Needed each : byField.values()) if (each.by(kind, kinds)) needed.add(each);
        return needed;
    }

    Optional<Needed> find(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    boolean byEverybody(Needed needed) {
        return needed.kinds().containsAll(kinds);
    }

    private static IllegalStateException wrong(String what) {
        return new IllegalStateException("needed_fields.csv is wrong: " + what);
    }

    /**
     * A field that is needed.
     *
     * @param confirmMonths after how many months somebody should look whether it is still right; none where it cannot age
     */
    record Needed(Field field, Set<String> kinds, @Nullable Integer confirmMonths) {

        private boolean by(@Nullable String kind, Set<String> all) {
            return kind == null || !all.contains(kind) ? kinds.containsAll(all) : kinds.contains(kind);
        }
    }
}
