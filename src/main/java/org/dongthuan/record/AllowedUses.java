package org.dongthuan.record;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue of purposes and legal bases, data with validity: {@code catalogue/purposes.csv}. */
@Component
public class AllowedUses {

    private final Map<String, AllowedUse> purposes = new LinkedHashMap<>();
    private final Map<String, AllowedUse> legalBases = new LinkedHashMap<>();

    AllowedUses() {
        for (var row : DataFile.shipped("purposes").rows()) {
            var use = new AllowedUse(
                    row.getField("code"),
                    row.getField("label_vi"),
                    row.getField("label_en"),
                    row.getField("door"),
                    row.getField("legal_source"),
                    words(row, "fields_allowed", Field.Sensitivity::valueOf),
                    number(DataFile.text(row, "max_days")),
                    words(row, "forms", FormOfUse::valueOf),
                    DataFile.validity(row));
            of(row.getField("kind")).put(use.code(), use);
        }
    }

    public Optional<AllowedUse> purpose(String code) {
        return Optional.ofNullable(purposes.get(code));
    }

    public Optional<AllowedUse> legalBasis(String code) {
        return Optional.ofNullable(legalBases.get(code));
    }

    /** The purposes in force on that day, in the catalogue's order. */
    public List<AllowedUse> purposes(LocalDate day) {
        return purposes.values().stream().filter(use -> use.inForce(day)).toList();
    }

    public List<AllowedUse> legalBases(LocalDate day) {
        return legalBases.values().stream().filter(use -> use.inForce(day)).toList();
    }

    private Map<String, AllowedUse> of(String kind) {
        return switch (kind) {
            case "purpose" -> purposes;
            case "legal_basis" -> legalBases;
            default -> throw new IllegalStateException("purposes.csv knows no " + kind);
        };
    }

    private static <T> Set<T> words(NamedCsvRecord row, String column, Function<String, T> reading) {
        List<String> words = DataFile.list(row, column);
        if (words.isEmpty()) throw new IllegalStateException("purposes.csv states no " + column + ": " + row);
        return words.stream().map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text == null ? null : Integer.valueOf(text);
    }
}
