package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.PlaceIndex.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the line of an address names another place than the commune that was chosen beside it. */
@Component
class StreetLines {

    private static final Pattern ACCENTED = PlaceKey.named(true);
    private static final Pattern PLAIN = PlaceKey.named(false);
    private static final int LONGEST_NAME = 8;

    /** By name with its kind and without diacritics: the true names, and the communes that lie there. */
    private final Map<String, Map<String, Set<String>>> named = new HashMap<>();

    /** By the name alone: the communes of today. */
    private final Map<String, Map<String, Set<String>>> present = new HashMap<>();

    private final Map<String, String> provinceOf = new HashMap<>();

    StreetLines(CodeLists lists) {
        for (Entry entry : lists.places().entries()) {
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

    /** The place as it is named in the line; none where everything fits, and for what is no address. */
    Optional<String> otherPlace(Field field, JsonNode value) {
        if (field.type() != Field.Type.ADDRESS || !value.isObject()) return Optional.empty();
        String line = PlaceKey.spelledOut(value.path("line").asText());
        String commune = value.path("commune").asText();
        if (!provinceOf.containsKey(commune)) return Optional.empty();
        boolean accents = !TypedText.folded(line).equalsIgnoreCase(line.strip());
        Matcher place = (accents ? ACCENTED : PLAIN).matcher(line);
        for (int from = 0; place.find(from); ) {
            String name = longestName(place.group(), accents);
            if (name != null && !codes(named, name, accents).contains(commune)) return Optional.of(name);
            from = name == null ? place.end(1) : place.start() + name.length();
        }
        return lastPart(line, commune, accents);
    }

    /** A name without its kind, as in "12 Trần Phú, Ba Đình", counts at the end and in the same province only. */
    private Optional<String> lastPart(String line, String commune, boolean accents) {
        int comma = line.lastIndexOf(',');
        if (comma < 0) return Optional.empty();
        String part = line.substring(comma + 1).strip();
        Set<String> codes = codes(present, part, accents);
        boolean near = codes.stream().anyMatch(code -> Objects.equals(provinceOf.get(code), provinceOf.get(commune)));
        return near && !codes.contains(commune) ? Optional.of(part) : Optional.empty();
    }

    private @Nullable String longestName(String text, boolean accents) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 1; length--) {
            String name = String.join(" ", words.subList(0, length));
            if (!codes(named, name, accents).isEmpty()) return name;
        }
        return null;
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
