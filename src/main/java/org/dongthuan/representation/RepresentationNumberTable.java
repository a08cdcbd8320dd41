package org.dongthuan.representation;

import java.util.List;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.NumberSequence;
import org.dongthuan.platform.RestoredCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sequence {@code app.representation_number}; whoever brings a backup back needs it without any keys. */
@Component
class RepresentationNumberTable implements AfterRestore {

    private final NumberSequence sequence;

    RepresentationNumberTable(JdbcClient database) {
        sequence = new NumberSequence(database, "app.representation_number");
    }

    long next() {
        return sequence.next();
    }

    @Override
    public List<String> putRight(RestoredCopy copy) {
        return sequence.leaveOut(copy.skippedNumbers(), Representation.PREFIX);
    }
}
