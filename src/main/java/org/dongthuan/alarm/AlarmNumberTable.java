package org.dongthuan.alarm;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.reading_alarm_number}. */
@Component
class AlarmNumberTable implements AfterRestore {

    static final String PREFIX = "CB";

    private final NumberSequence sequence;

    AlarmNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.reading_alarm_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), PREFIX);
    }
}
