package org.dongthuan.standing;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.standing_decision_number}. */
@Component
class StandingNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    StandingNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.standing_decision_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), StandingProposals.PREFIX);
    }
}
