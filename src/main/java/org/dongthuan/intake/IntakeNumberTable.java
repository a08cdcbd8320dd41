package org.dongthuan.intake;

import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.intake_number}. */
@Component
class IntakeNumberTable implements AfterRestore {

    static final String PREFIX = "NH";

    private final NumberSequence sequence;

    IntakeNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.intake_number");
    }

    RequestNumber next(OffsetDateTime now) {
        return RequestNumber.of(PREFIX, VietnamTime.dayOf(now).getYear(), sequence.next());
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
