package org.dongthuan.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which somebody looks for a code, with or without diacritics. */
final class CodeWords {

    private final String typed;
    private final List<String> words;

    CodeWords(String typed) {
        this.typed = PlaceKey.plain(typed);
        this.words = List.of(this.typed.split(" "));
    }

    boolean areAllIn(String label) {
        String plain = PlaceKey.plain(label);
        return words.stream().allMatch(plain::contains);
    }

    /** Each of them stands there, or stands for words that follow one another: dh bach khoa, snv hai phong. */
    boolean standFor(String label) {
        String plain = PlaceKey.plain(label);
        String initials = initials(plain);
        return words.stream().allMatch(word -> plain.contains(word) || (word.length() > 1 && initials.contains(word)));
    }

    /** What is called just so comes first, then what begins so, then what begins so in short. */
    int rank(String label) {
        String plain = PlaceKey.plain(label);
        if (plain.equals(typed)) return 0;
        if (plain.startsWith(typed)) return 1;
        return initials(plain).startsWith(words.get(0)) ? 2 : 3;
    }

    private static String initials(String plain) {
        return Stream.of(plain.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
