package org.dongthuan.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.record.PlaceIndex.Entry;

/** The names that may stand in the line of an address, and the communes that lie in the places of that name. */
final class PlaceNames {

    /** By name with its kind and without diacritics: the true names, and the communes that lie there. */
    private final Map<String, Map<String, Set<String>>> named = new HashMap<>();

    /** By the name alone: the communes of today. */
    private final Map<String, Map<String, Set<String>>> present = new HashMap<>();

    private final Map<String, String> provinceOf = new HashMap<>();

    PlaceNames(Collection<Entry> entries) {
        for (Entry entry : entries) {
            String code = entry.commune().code();
            add(named, entry.plain(), entry.name(), code);
            if (entry.formerly() != null) continue;
            add(present, entry.bare(), PlaceKey.bare(entry.name()), code);
            provinceOf.put(code, FormerUnits.province(entry.commune().labelVi()));
        }
        Map<String, String> plain =
                provinceOf.values().stream().distinct().collect(Collectors.toMap(Function.identity(), PlaceKey::plain));
        provinceOf.forEach((code, province) -> add(named, Objects.requireNonNull(plain.get(province)), province, code));
    }

    /** Of a commune of today; none of any other code. */
    Optional<String> province(String commune) {
        return Optional.ofNullable(provinceOf.get(commune));
    }

    /** The communes in places of that name, which has its kind with it. */
    Set<String> named(String typed, boolean accents) {
        return codes(named, typed, accents);
    }

    /** The communes of today that bear that name, typed without its kind. */
    Set<String> present(String typed, boolean accents) {
        return codes(present, typed, accents);
    }

    /** Whoever types diacritics means them. */
    private static Set<String> codes(Map<String, Map<String, Set<String>>> places, String typed, boolean accents) {
        String accented = PlaceKey.accented(typed);
        return places.getOrDefault(PlaceKey.plain(typed), Map.of()).entrySet().stream()
                .filter(place -> !accents || PlaceKey.accented(place.getKey()).equals(accented))
                .flatMap(place -> place.getValue().stream())
                .collect(Collectors.toSet());
    }

    private static void add(Map<String, Map<String, Set<String>>> places, String plain, String name, String code) {
        places.computeIfAbsent(plain, any -> new HashMap<>())
                .computeIfAbsent(name, any -> new HashSet<>())
                .add(code);
    }
}
