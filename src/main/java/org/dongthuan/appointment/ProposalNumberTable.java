package org.dongthuan.appointment;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.appointment_number}. */
@Component
class ProposalNumberTable implements AfterRestore {

    static final String PREFIX = "BN";

    private final NumberSequence sequence;

    ProposalNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.appointment_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
