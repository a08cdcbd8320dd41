package org.dongthuan.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;

/** What a confirmation must say: that it is one, and since when; nothing stops tomorrow, or stopped before it was asked for. */
final class CessationRules {

    static final int LONGEST_REASON = 2000;

    private CessationRules() {}

    /** A confirmation that passed. */
    record Confirmed(LocalDate stoppedOn, @Nullable String statement) {}

    /**
     * Reads it.
     *
     * @param asked the day on which the consent was asked for
     * @throws RuleViolated {@code cessation-invalid} (422), naming what is wrong
     */
    static Confirmed read(CessationBody body, LocalDate asked, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (body.outcome() == null) violations.add(Violation.of("outcome", "cessation.outcome-missing"));
        LocalDate stopped = body.stoppedOn() == null ? today : body.stoppedOn();
        if (stopped.isAfter(today)) violations.add(Violation.of("stoppedOn", "cessation.stopped-later"));
        if (stopped.isBefore(asked)) violations.add(Violation.of("stoppedOn", "cessation.stopped-before"));
        String statement = TypedText.cleaned(body.reason());
        if (statement != null && statement.length() > LONGEST_REASON)
            violations.add(Violation.of("reason", "cessation.reason-long", LONGEST_REASON));
        if (!violations.isEmpty()) throw new RuleViolated("cessation-invalid", violations);
        return new Confirmed(stopped, statement);
    }
}
