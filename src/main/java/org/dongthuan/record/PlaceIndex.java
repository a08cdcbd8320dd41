package org.dongthuan.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.record.FieldCatalogue.Code;
import org.jspecify.annotations.Nullable;

/** The communes and what they were before, in memory, to be found by the words that people type. */
final class PlaceIndex {

    /** The communes of today, then what was before. */
    private final List<Entry> entries = new ArrayList<>();

    private final int present;

    /** By name without diacritics, with the kind and without. */
    private final Map<String, List<Entry>> called = new HashMap<>();

    PlaceIndex(Collection<Code> communes) {
        for (Code commune : communes) entries.add(Entry.present(commune));
        present = entries.size();
        Map<String, Entry> byCode = entries.stream()
                .collect(Collectors.toMap(entry -> entry.commune().code(), Function.identity()));
        new FormerUnits(communes).read().forEach((unit, codes) -> addFormer(unit, codes, byCode));
        for (Entry entry : entries) {
            for (String name : Set.copyOf(List.of(entry.plain(), entry.bare()))) {
                called.computeIfAbsent(name, any -> new ArrayList<>()).add(entry);
            }
        }
    }

    private void addFormer(FormerUnit unit, Set<String> codes, Map<String, Entry> byCode) {
        String label = unit.label();
        String plain = PlaceKey.plain(unit.name());
        String bare = PlaceKey.bare(plain);
        String text = " " + PlaceKey.plain(label) + " ";
        for (String code : codes) {
            Entry now = Objects.requireNonNull(byCode.get(code));
            // a province that grew and kept its name is none that was
            if (FormerUnits.province(now.commune().labelVi()).equalsIgnoreCase(label)) continue;
            String whole = text + "nay la now" + now.text();
            entries.add(new Entry(now.commune(), label, 4 - unit.parts().size(), unit.name(), plain, bare, whole));
        }
    }

    /** A commune, and the former unit by which it was found. */
    record Match(Code commune, @Nullable String formerly) {}

    /**
     * At first the communes that bear just that name, then former communes, districts and provinces of that name with what
     * they have become, then communes with all the words in their name or province's. Former units that only resemble are
     * found where nothing else is. What stands behind a comma says in which province or district.
     */
    List<Match> search(String typed, int limit) {
        var words = new Words(typed);
        List<Entry> found = new ArrayList<>(called.getOrDefault(words.plain, List.of()).stream()
                .filter(words::areAllIn)
                .sorted(Comparator.comparingInt(words::rank))
                .toList());
        entries.subList(0, present).stream().filter(words::areAllIn).forEach(found::add);
        if (found.isEmpty()) entries.stream().filter(words::areAllIn).forEach(found::add);
        Set<String> seen = new HashSet<>();
        return found.stream()
                .filter(entry -> seen.add(entry.commune().code()))
                .limit(limit)
                .map(entry -> new Match(entry.commune(), entry.formerly()))
                .toList();
    }

    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    /**
     * One name by which a commune is found.
     *
     * @param size 0 for a commune, 1 for a former commune, 2 for a district, 3 for a province
     * @param plain the name without diacritics; {@code bare} without its kind too
     * @param text everything that may be typed to find it, as words between blanks
     */
    record Entry(
            Code commune, @Nullable String formerly, int size, String name, String plain, String bare, String text) {

        static Entry present(Code commune) {
            String name = commune.labelVi().substring(0, commune.labelVi().lastIndexOf(", "));
            String plain = PlaceKey.plain(name);
            String text = " " + PlaceKey.plain(commune.labelVi()) + " ";
            return new Entry(commune, null, 0, name, plain, PlaceKey.bare(plain), text);
        }

        boolean isSpelled(String accented) {
            String own = PlaceKey.accented(name);
            return own.equals(accented)
                    || PlaceKey.accented(PlaceKey.bare(name)).equals(accented);
        }
    }

    /** What was typed. */
    private static final class Words {

        private final String plain;
        private final String accented;
        private final List<String> all;

        Words(String typed) {
            String spelledOut = PlaceKey.spelledOut(typed);
            String name = spelledOut.split(",", 2)[0];
            plain = PlaceKey.plain(name);
            accented = PlaceKey.accented(name);
            all = Stream.of(PlaceKey.plain(spelledOut).split(" "))
                    .map(word -> " " + word)
                    .toList();
        }

        boolean areAllIn(Entry entry) {
            for (String word : all) if (!entry.text().contains(word)) return false;
            return true;
        }

        /** Of two that bear the name the smaller unit is meant, and the one that is spelled so. */
        int rank(Entry entry) {
            return 2 * entry.size() + (entry.isSpelled(accented) ? 0 : 1);
        }
    }
}
