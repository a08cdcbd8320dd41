package org.dongthuan.alarm;

import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;

/** A judgement on an alarm that is complete. */
record Judgement(AlarmOutcome outcome, String reason, List<AlarmMeasure> measures) {

    static final int LONGEST = 4000;
    private static final String INVALID = "judgement-invalid";

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code judgement-invalid} (422), naming what is missing, too long or of no use
     */
    static Judgement of(JudgementBody body) {
        AlarmOutcome outcome = body.outcome();
        if (outcome == null) throw invalid("outcome", "alarm.outcome-missing");
        String reason = TypedText.cleaned(body.reason());
        if (reason == null) throw invalid("reason", "alarm.reason-missing");
        if (reason.length() > LONGEST) throw invalid("reason", "alarm.reason-long", LONGEST);
        List<AlarmMeasure> measures = body.done();
        boolean justified = outcome == AlarmOutcome.JUSTIFIED;
        if (justified && !measures.isEmpty()) throw invalid("measures", "alarm.measures-without-fault");
        if (!justified && measures.isEmpty()) throw invalid("measures", "alarm.measures-missing");
        return new Judgement(outcome, reason, measures);
    }

    boolean asksToRevoke() {
        return measures.contains(AlarmMeasure.ASKED_TO_REVOKE);
    }

    private static Refusal invalid(String member, String textKey, Object... arguments) {
        return new RuleViolated(INVALID, List.of(Violation.of(member, textKey, arguments)));
    }
}
