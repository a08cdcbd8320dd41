package org.dongthuan.life;

import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.declaration_number}. */
@Component
class DeclarationNumberTable implements AfterRestore {

    static final String PREFIX = "HS";

    private final NumberSequence sequence;

    DeclarationNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.declaration_number");
    }

    RequestNumber next(OffsetDateTime now) {
        return RequestNumber.of(PREFIX, VietnamTime.dayOf(now).getYear(), sequence.next());
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
