package org.dongthuan.correction;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.correction_number}. */
@Component
class CorrectionNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    CorrectionNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.correction_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), NewCorrections.PREFIX);
    }
}
