package org.dongthuan.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.record_update_notice}. */
@Component
class UpdateNoticeTable {

    private static final String WAITING =
            "from app.record_update_notice where handed_on is null and agency = any(:agencies)";

    private final JdbcClient database;

    UpdateNoticeTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * That somebody has to be told on paper.
     *
     * @param handedOn none while it waits
     */
    record Notice(
            RequestNumber number,
            RecordId record,
            AgencyCode agency,
            OffsetDateTime madeAt,
            @Nullable LocalDate handedOn) {}

    void add(RequestNumber number, RecordId record, AgencyCode agency, OffsetDateTime at) {
        database.sql("""
                        insert into app.record_update_notice (number, record_id, agency, made_at)
                        values (:number, :record, :agency, :at) on conflict do nothing""")
                .param("number", number.text())
                .param("record", record.value())
                .param("agency", agency.code())
                .param("at", at)
                .update();
    }

    /** Those that wait at these agencies, the first first. */
    List<Notice> waiting(Collection<AgencyCode> agencies, long offset, int size) {
        return database.sql("select * " + WAITING + " order by number, record_id offset :offset limit :size")
                .param("agencies", codes(agencies))
                .param("offset", offset)
                .param("size", size)
                .query((row, index) -> notice(row))
                .list();
    }

    /** How many that are, at most so many. */
    long count(Collection<AgencyCode> agencies, int most) {
        return database.sql("select count(*) from (select 1 " + WAITING + " limit :most) as counted")
                .param("agencies", codes(agencies))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    Optional<Notice> find(RequestNumber number, RecordId record) {
        return database.sql("select * from app.record_update_notice where number = :number and record_id = :record")
                .param("number", number.text())
                .param("record", record.value())
                .query((row, index) -> notice(row))
                .optional();
    }

    /** Whether nobody had said so before. */
    boolean hand(Notice notice, LocalDate day, String by) {
        return database.sql("""
                        update app.record_update_notice set handed_on = :day, handed_by = :by
                        where number = :number and record_id = :record and handed_on is null""")
                        .param("day", day)
                        .param("by", by)
                        .param("number", notice.number().text())
                        .param("record", notice.record().value())
                        .update()
                == 1;
    }

    private static String[] codes(Collection<AgencyCode> agencies) {
        return agencies.stream().map(AgencyCode::code).toArray(String[]::new);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                new RequestNumber(row.getString("number")),
                new RecordId(row.getObject("record_id", UUID.class)),
                new AgencyCode(row.getString("agency")),
                row.getObject("made_at", OffsetDateTime.class),
                row.getObject("handed_on", LocalDate.class));
    }
}
