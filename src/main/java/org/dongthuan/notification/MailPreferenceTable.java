package org.dongthuan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.dongthuan.notification.MailPreference.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.mail_preference}: those who chose. */
@Component
class MailPreferenceTable {

    private final JdbcClient database;

    MailPreferenceTable(JdbcClient database) {
        this.database = database;
    }

    Optional<MailPreference> find(String account) {
        return database.sql("select work, quiet_from, quiet_to from app.mail_preference where account = ?")
                .param(account)
                .query((row, index) -> preference(row))
                .optional();
    }

    void save(String account, MailPreference wanted, OffsetDateTime now) {
        database.sql("""
                        insert into app.mail_preference (account, work, quiet_from, quiet_to, changed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (account) do update set work = excluded.work, quiet_from = excluded.quiet_from,
                            quiet_to = excluded.quiet_to, changed_at = excluded.changed_at""")
                .params(account, wanted.work().name(), wanted.quietFrom(), wanted.quietTo(), now)
                .update();
    }

    /** Of a row that has the columns of the table, or nothing in them where nobody chose. */
    static MailPreference preference(ResultSet row) throws SQLException {
        @Nullable String work = row.getString("work");
        if (work == null) return MailPreference.USUAL;
        return new MailPreference(
                Work.valueOf(work),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class));
    }
}
