package org.dongthuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditEntry.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.audit_event} that say what readers opened and were refused. */
@Component
class ReaderLineTable {

    private static final String READINGS =
            "(action = 'READ_RECORD' or outcome = 'REFUSED' and action in ('FIND_RECORD', 'READ_TASK', 'READ_REQUEST',"
                    + " 'READ_EVIDENCE', 'READ_DECISION'))" + ReadingCondition.NO_SECRET;

    private final JdbcClient database;

    ReaderLineTable(JdbcClient database) {
        this.database = database;
    }

    Set<String> active(OffsetDateTime from, OffsetDateTime before) {
        return Set.copyOf(
                database.sql("select distinct actor from app.audit_event where at >= :from and at < :before and "
                                + READINGS + " and actor is not null")
                        .param("from", from)
                        .param("before", before)
                        .query(String.class)
                        .list());
    }

    /** The oldest first; of more than that many the newest. */
    List<ReaderLine> of(String account, OffsetDateTime from, OffsetDateTime before, int most) {
        List<ReaderLine> newestFirst = database.sql(
                        "select * from app.audit_event where actor = :account and at >= :from and at < :before and "
                                + READINGS + " order by at desc, id desc limit :most")
                .param("account", account)
                .param("from", from)
                .param("before", before)
                .param("most", most)
                .query(ReaderLineTable::line)
                .list();
        List<ReaderLine> lines = new ArrayList<>(newestFirst);
        Collections.reverse(lines);
        return lines;
    }

    private static ReaderLine line(ResultSet row, int index) throws SQLException {
        return new ReaderLine(
                row.getObject("at", OffsetDateTime.class),
                row.getString("agency"),
                Action.valueOf(row.getString("action")),
                row.getObject("record_id", UUID.class),
                row.getString("reference"),
                row.getString("purpose"),
                row.getString("form"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("channel"));
    }
}
