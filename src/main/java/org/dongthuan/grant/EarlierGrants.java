package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What somebody was granted before, and how often he read under it: by this a reviewer knows whom he has before him. */
@Component
public class EarlierGrants {

    private static final int SHOWN = 10;

    private final JdbcTemplate database;
    private final AllowedUses uses;

    EarlierGrants(JdbcTemplate database, AllowedUses uses) {
        this.database = database;
        this.uses = uses;
    }

    /** An earlier grant of the same recipient; whose data it was is not told. */
    public record EarlierGrant(
            String request, String purpose, LocalDate from, LocalDate to, int fields, boolean ended, int readings) {}

    /** The latest of one person, but for those of one request. */
    public List<EarlierGrant> of(String recipient, RequestNumber except, Locale locale) {
        return database.query(
                """
                select g.request, g.purpose, g.from_day, g.to_day, cardinality(g.fields) as fields,
                    g.ended_at is not null as ended,
                    (select count(*) from app.audit_event e where e.grant_id = g.id and e.outcome = 'DONE'
                        and e.action like 'READ%') as readings
                from app.access_grant g where g.recipient = ? and g.request <> ? order by g.given_at desc limit ?""",
                (row, index) -> {
                    String purpose = row.getString("purpose");
                    return new EarlierGrant(
                            row.getString("request"),
                            uses.purpose(purpose).map(use -> use.label(locale)).orElse(purpose),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("to_day", LocalDate.class),
                            row.getInt("fields"),
                            row.getBoolean("ended"),
                            row.getInt("readings"));
                },
                recipient,
                except.text(),
                SHOWN);
    }
}
