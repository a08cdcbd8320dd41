package org.dongthuan.correction;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Enclosure;
import org.dongthuan.review.Enclosures;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that prove corrections, as papers of the requesters' own records. */
@Component
class CorrectionEnclosureTable implements Enclosures {

    private final JdbcClient database;

    CorrectionEnclosureTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Enclosure> of(String account, RecordId record) {
        return database.sql("""
                        select e.evidence, c.number, c.submitted_at,
                            array_agg(distinct i.field order by i.field) as fields
                        from app.correction c
                        join app.correction_item i on i.correction = c.number
                        join app.correction_evidence e on e.item = i.id
                        where c.requester = :account and c.record_id = :record
                        group by e.evidence, c.number, c.submitted_at""")
                .param("account", account)
                .param("record", record.value())
                .query((row, index) -> new Enclosure(
                        row.getObject("evidence", UUID.class),
                        new RequestNumber(row.getString("number")),
                        row.getObject("submitted_at", OffsetDateTime.class),
                        List.of((String[]) row.getArray("fields").getArray())))
                .list();
    }
}
