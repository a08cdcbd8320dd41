package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What requesters brought when they were asked for more, as papers of their own records. */
@Component
class SuppliedEnclosureTable implements Enclosures {

    private final JdbcClient database;

    SuppliedEnclosureTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Enclosure> of(String account, RecordId record) {
        return database.sql("""
                        select d.evidence, d.number, r.closed
                        from app.review_subject s
                        join app.review_case c on c.number = s.number and c.requester = s.account
                        join app.review_return r on r.number = c.number and r.outcome = 'SUPPLIED'
                        join app.review_supply_document d on d.number = r.number and d.round = r.round
                        where s.record_id = :record and s.account = :account""")
                .param("record", record.value())
                .param("account", account)
                .query((row, index) -> new Enclosure(
                        row.getObject("evidence", UUID.class),
                        new RequestNumber(row.getString("number")),
                        row.getObject("closed", OffsetDateTime.class),
                        List.of()))
                .list();
    }
}
