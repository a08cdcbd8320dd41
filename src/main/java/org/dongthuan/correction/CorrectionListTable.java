package org.dongthuan.correction;

import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.RequestListTable;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In whose lists a correction stands: its requester's, and those of the groups that were asked. */
@Component
class CorrectionListTable extends RequestListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("corrections", "", number -> new RequestNumber(number).text());

    private static final String OWN = """
            select submitted_at, number from app.correction
            where requester = :account and (submitted_at, number) < (:at, :number)
            order by submitted_at desc, number desc limit :most""";

    private final JdbcClient database;

    CorrectionListTable(JdbcClient database) {
        super(database, "app.correction", "app.correction_asked");
        this.database = database;
    }

    /** The person's own, newest first. */
    List<String> own(String account, long offset, int size) {
        return database.sql("select number from (" + OWN + ") as listed offset :offset limit :size")
                .param("account", account)
                .param("at", CURSORS.start().at())
                .param("number", CURSORS.start().key())
                .param("most", offset + size)
                .param("offset", offset)
                .param("size", size)
                .query(String.class)
                .list();
    }

    /** At most so many are counted. */
    long countOwn(String account, int most) {
        return database.sql("""
                        select count(*) from (
                            select 1 from app.correction where requester = :account limit :most) as counted""")
                .param("account", account)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** What is asked for of this record and not decided yet, rows that are to come left out. */
    List<OpenPlace> openOn(RecordId record) {
        return database.sql("""
                        select field, row_id, correction from app.correction_item
                        where record_id = :record and open and row_id is null
                        union all select field, row_id, correction from app.correction_item
                        where record_id = :record and open and row_id is not null and operation <> 'ADD'""")
                .param("record", record.value())
                .query((row, index) -> new OpenPlace(
                        row.getString("field"),
                        row.getObject("row_id", UUID.class),
                        new RequestNumber(row.getString("correction"))))
                .list();
    }
}
