package org.dongthuan.update;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.record_update_number}. */
@Component
class UpdateNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    UpdateNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.record_update_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), NewUpdates.PREFIX);
    }
}
