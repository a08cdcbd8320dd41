package org.dongthuan.transfer;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** A word of the receiving agency that is complete. */
record Acceptance(AcceptanceOutcome outcome, @Nullable String reason) {

    static final int LONGEST = 1000;

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code transfer-word-invalid} (422), naming what is missing or too long
     */
    static Acceptance of(AcceptanceBody body) {
        AcceptanceOutcome outcome = body.outcome();
        if (outcome == null) throw invalid("outcome", "transfer.outcome-missing");
        if (outcome == AcceptanceOutcome.ACCEPT) return new Acceptance(outcome, null);
        String reason = TypedText.cleaned(body.reason());
        if (reason == null) throw invalid("reason", "transfer.reason-missing");
        if (reason.length() > LONGEST) throw invalid("reason", "transfer.reason-long", LONGEST);
        return new Acceptance(outcome, reason);
    }

    private static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated("transfer-word-invalid", List.of(Violation.of(member, textKey, arguments)));
    }
}
