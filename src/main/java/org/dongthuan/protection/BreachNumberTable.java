package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.breach_number}. */
@Component
class BreachNumberTable implements AfterRestore {

    static final String PREFIX = "VP";

    private final NumberSequence sequence;

    BreachNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.breach_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
