package org.dongthuan.appointment;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** A word on a proposal that is complete. */
public record Confirmation(
        ConfirmationOutcome outcome, @Nullable String reason) {

    public static final int LONGEST = 1000;

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code appointment-word-invalid} (422), naming what is missing, too long or of no use
     */
    public static Confirmation of(ConfirmationBody body) {
        ConfirmationOutcome outcome = body.outcome();
        if (outcome == null) throw invalid("outcome", "appointment.outcome-missing");
        String reason = TypedText.cleaned(body.reason());
        if (outcome == ConfirmationOutcome.CONFIRM) return new Confirmation(outcome, null);
        if (reason == null) throw invalid("reason", "appointment.reason-missing");
        if (reason.length() > LONGEST) throw invalid("reason", "appointment.text-long", LONGEST);
        return new Confirmation(outcome, reason);
    }

    private static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated("appointment-word-invalid", List.of(Violation.of(member, textKey, arguments)));
    }
}
