package org.dongthuan.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A commune, district or province of before 1 July 2025.
 *
 * @param parts its name and those of the units in which it lay, the smallest first: three of a commune, one of a province
 */
record FormerUnit(List<String> parts) {

    static FormerUnit of(String... parts) {
        return new FormerUnit(List.of(parts));
    }

    String name() {
        return parts.get(0);
    }

    /** The district in which a commune lay, the province in which a district lay. */
    FormerUnit around() {
        return new FormerUnit(parts.subList(1, parts.size()));
    }

    FormerUnit province() {
        return new FormerUnit(parts.subList(parts.size() - 1, parts.size()));
    }

    /** As in "Phường An Biên, quận Lê Chân, thành phố Hải Phòng". */
    String label() {
        return Stream.concat(Stream.of(name()), parts.stream().skip(1).map(FormerUnit::inside))
                .collect(Collectors.joining(", "));
    }

    private static String inside(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
