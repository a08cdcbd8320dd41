package org.dongthuan.revision;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.decision_change_number}. */
@Component
class DecisionChangeNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    DecisionChangeNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.decision_change_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), DecisionChange.PREFIX);
    }
}
