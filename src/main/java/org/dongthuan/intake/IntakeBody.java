package org.dongthuan.intake;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * A confirmer's word as it is sent.
 *
 * @param reason needed for {@code REFUSE}; whoever brought the file reads it
 */
public record IntakeBody(@Nullable Word outcome, @Nullable String reason) {

    static final int LONGEST = 1000;

    /** What he says. */
    public enum Word {
        CONFIRM,
        REFUSE
    }

    /**
     * Checked; the reason cleaned, none where the records come.
     *
     * @throws Refusal {@code intake-word-invalid} (422), naming what is missing or too long
     */
    IntakeBody complete() {
        if (outcome == null) throw invalid("outcome", "intake.outcome-missing");
        if (outcome == Word.CONFIRM) return new IntakeBody(outcome, null);
        String cleaned = TypedText.cleaned(reason);
        if (cleaned == null) throw invalid("reason", "intake.reason-missing");
        if (cleaned.length() > LONGEST) throw invalid("reason", "intake.reason-long", LONGEST);
        return new IntakeBody(outcome, cleaned);
    }

    private static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated("intake-word-invalid", List.of(Violation.of(member, textKey, arguments)));
    }
}
