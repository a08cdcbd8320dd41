package org.dongthuan.standing;

import java.util.List;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: beginnings of words of a name, or a whole number.
 *
 * @param words folded; none for everybody
 */
record StaffQuery(List<String> words, @Nullable String number) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    StaffQuery {
        words = List.copyOf(words);
    }

    /** @throws Refusal {@code search-invalid} (422) */
    static StaffQuery of(@Nullable String typed) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) return new StaffQuery(List.of(), null);
        String text = TypedText.withKeyboardMarks(cleaned);
        if (text.length() > LONGEST) throw invalid("standing.search.long", LONGEST);
        if (text.chars().anyMatch(Character::isDigit)) return new StaffQuery(List.of(), text);
        if (!text.matches("[\\p{L}\\p{M}' .-]+")) throw invalid("standing.search.letters");
        List<String> words =
                Stream.of(TypedText.folded(text).split("\\s+")).distinct().toList();
        if (words.size() > MOST_WORDS) throw invalid("standing.search.long", LONGEST);
        return new StaffQuery(words, null);
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("search-invalid", List.of(Violation.of("q", textKey, arguments)));
    }
}
