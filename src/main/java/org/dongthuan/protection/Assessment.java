package org.dongthuan.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the officer said of a breach, complete. */
record Assessment(
        AssessmentOutcome outcome,
        @Nullable Integer people,
        List<BreachData> data,
        List<BreachHarm> harms,
        @Nullable String consequences,
        boolean tellsPersons,
        @Nullable String toPersons,
        @Nullable String reason) {

    Assessment {
        data = List.copyOf(data);
        harms = List.copyOf(harms);
    }

    static Assessment none(String reason) {
        return new Assessment(AssessmentOutcome.NO_BREACH, null, List.of(), List.of(), null, false, null, reason);
    }

    boolean isBreach() {
        return outcome == AssessmentOutcome.BREACH;
    }
}
