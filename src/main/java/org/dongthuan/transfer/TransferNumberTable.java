package org.dongthuan.transfer;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.transfer_number}; whoever brings a backup back needs it without any keys. */
@Component
class TransferNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    TransferNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.transfer_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), Transfer.PREFIX);
    }
}
