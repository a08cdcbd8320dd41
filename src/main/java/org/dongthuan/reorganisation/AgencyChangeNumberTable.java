package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.agency_change_number}. */
@Component
class AgencyChangeNumberTable implements AfterRestore {

    static final String PREFIX = "SX";

    private final NumberSequence sequence;

    AgencyChangeNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.agency_change_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
