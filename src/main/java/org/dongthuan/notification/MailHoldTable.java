package org.dongthuan.notification;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.AfterRestore;
import org.dongthuan.platform.RestoredCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.mail_hold}: whether mail may leave. */
@Component
class MailHoldTable implements AfterRestore {

    private static final Logger LOG = LoggerFactory.getLogger(MailHoldTable.class);

    private final JdbcClient database;

    MailHoldTable(JdbcClient database) {
        this.database = database;
    }

    /** What waits, and what the copy brings forth in repeating what the lost one did, is sent or waits for a word. */
    @Override
    public List<String> putRight(RestoredCopy copy) {
        if (!copy.holdsMail()) return release(copy.at()) ? List.of("mail is released") : List.of();
        if (heldSince().isEmpty()) {
            database.sql("insert into app.mail_hold (held_at) values (?)")
                    .param(copy.at())
                    .update();
        }
        return List.of("mail is held");
    }

    void tellTheOperator() {
        heldSince()
                .ifPresent(since -> LOG.warn(
                        "No mail leaves, it is held since {}."
                                + " 'java -jar dongthuan.jar restored --skip-numbers=0 --mail=send' lets it go",
                        since));
    }

    private boolean release(OffsetDateTime at) {
        return database.sql("update app.mail_hold set released_at = ? where released_at is null")
                        .param(at)
                        .update()
                > 0;
    }

    private Optional<OffsetDateTime> heldSince() {
        return database.sql("select held_at from app.mail_hold where released_at is null")
                .query(OffsetDateTime.class)
                .optional();
    }
}
