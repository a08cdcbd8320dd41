package org.dongthuan.record;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                    words(row.getField("fields_allowed"), Field.Sensitivity::valueOf),
                    number(row.getField("max_days")),
                    words(row.getField("forms"), FormOfUse::valueOf),
                    day(row.getField("valid_from")),
                    day(row.getField("valid_to")));
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

    private static <T> Set<T> words(String list, Function<String, T> reading) {
        return Stream.of(list.split(";")).map(reading).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }
}
