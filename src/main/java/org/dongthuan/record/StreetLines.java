package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Whether the line of an address names another place than the commune that was chosen beside it. */
@Component
class StreetLines {

    private static final Pattern ACCENTED = PlaceKey.named(true);
    private static final Pattern PLAIN = PlaceKey.named(false);
    private static final int LONGEST_NAME = 8;

    private final SingletonSupplier<PlaceNames> names;

    StreetLines(CodeLists lists) {
        names = SingletonSupplier.of(() -> new PlaceNames(lists.places().entries()));
    }

    /** The place as it is named in the line; none where everything fits, and for what is no address. */
    Optional<String> otherPlace(Field field, JsonNode value) {
        if (field.type() != Field.Type.ADDRESS || !value.isObject()) return Optional.empty();
        String line = PlaceKey.spelledOut(value.path("line").asText());
        String commune = value.path("commune").asText();
        if (names().province(commune).isEmpty()) return Optional.empty();
        boolean accents = !TypedText.folded(line).equalsIgnoreCase(line.strip());
        Matcher place = (accents ? ACCENTED : PLAIN).matcher(line);
        for (int from = 0; place.find(from); ) {
            String name = longestName(place.group(), accents);
            if (name != null && !names().named(name, accents).contains(commune)) return Optional.of(name);
            from = name == null ? place.end(1) : place.start() + name.length();
        }
        return lastPart(line, commune, accents);
    }

    /** A name without its kind, as in "12 Trần Phú, Ba Đình", counts at the end and in the same province only. */
    private Optional<String> lastPart(String line, String commune, boolean accents) {
        int comma = line.lastIndexOf(',');
        if (comma < 0) return Optional.empty();
        String part = line.substring(comma + 1).strip();
        Set<String> codes = names().present(part, accents);
        boolean near = codes.stream().anyMatch(code -> names().province(code).equals(names().province(commune)));
        return near && !codes.contains(commune) ? Optional.of(part) : Optional.empty();
    }

    private @Nullable String longestName(String text, boolean accents) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        for (int length = Math.min(LONGEST_NAME, words.size()); length > 1; length--) {
            String name = String.join(" ", words.subList(0, length));
            if (!names().named(name, accents).isEmpty()) return name;
        }
        return null;
    }

    private PlaceNames names() {
        return names.obtain();
    }
}
