package org.dongthuan.update;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Enclosure;
import org.dongthuan.review.Enclosures;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The scans of decisions by which an agency changed a record, as papers of that record. One about several people is no
 * paper of any of them: it names the others.
 */
@Component
class UpdateEnclosureTable implements Enclosures {

    private final JdbcClient database;

    UpdateEnclosureTable(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Enclosure> of(String account, RecordId record) {
        return database.sql("""
                        select e.evidence, u.number, u.submitted_at, approved.fields
                        from (select number, array_agg(distinct field order by field) as fields
                            from app.record_update_item where record_id = :record and status = 'APPROVED'
                            group by number) as approved
                        join app.record_update u on u.number = approved.number and u.closed_at is not null
                        join app.record_update_evidence e on e.number = u.number
                        where not exists (select from app.record_update_item other
                            where other.number = u.number and other.record_id <> :record)""")
                .param("record", record.value())
                .query((row, index) -> new Enclosure(
                        row.getObject("evidence", UUID.class),
                        new RequestNumber(row.getString("number")),
                        row.getObject("submitted_at", OffsetDateTime.class),
                        List.of((String[]) row.getArray("fields").getArray())))
                .list();
    }
}
