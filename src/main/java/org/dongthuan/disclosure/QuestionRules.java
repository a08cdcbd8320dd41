package org.dongthuan.disclosure;

import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** How long a word in a question may be, and where one has to be said. */
final class QuestionRules {

    static final int LONGEST = 4000;

    private QuestionRules() {}

    /**
     * The word as it is kept.
     *
     * @throws RuleViolated {@code type} (422), naming the text
     */
    static String needed(@Nullable String typed, String type, String missing) {
        String text = TypedText.cleaned(typed);
        if (text == null) throw new RuleViolated(type, List.of(Violation.of("text", missing)));
        return ofLength(text, type);
    }

    /** Likewise, where nothing need be said. */
    static @Nullable String optional(@Nullable String typed, String type) {
        String text = TypedText.cleaned(typed);
        return text == null ? null : ofLength(text, type);
    }

    private static String ofLength(String text, String type) {
        if (text.length() > LONGEST)
            throw new RuleViolated(type, List.of(Violation.of("text", "question.text-long", LONGEST)));
        return text;
    }
}
