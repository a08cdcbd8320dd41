package org.dongthuan.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose lists a correction stands: its requester's, and those of the groups that were asked
 * ({@code app.correction_asked}). Each list is one index, read from its newest end as far as the page goes.
 */
@Component
class CorrectionListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("corrections", "", number -> new RequestNumber(number).text());

    private static final String OWN = """
            select submitted_at, number from app.correction
            where requester = :account and (submitted_at, number) < (:at, :number)
            order by submitted_at desc, number desc limit :most""";

    private static final String OWN_OR_ASKED = """
            select submitted_at, number from ((%s)
                union select asked.* from unnest(:groups::text[]) as g (name) cross join lateral (
                    select submitted_at, number from app.correction_asked
                    where group_name = g.name and (submitted_at, number) < (:at, :number)
                    order by submitted_at desc, number desc limit :most) as asked) as listed
            order by submitted_at desc, number desc offset :offset limit :size""".formatted(OWN);

    private final JdbcClient database;

    CorrectionListTable(JdbcClient database) {
        this.database = database;
    }

    /** The request now stands in the list of that group too, and stays there. */
    void add(String group, RequestNumber number, OffsetDateTime submittedAt) {
        database.sql("""
                        insert into app.correction_asked (group_name, submitted_at, number)
                        values (:group, :submittedAt, :number) on conflict do nothing""")
                .param("group", group)
                .param("submittedAt", submittedAt)
                .param("number", number.text())
                .update();
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

    /** The person's own and those in which one of the groups was asked, newest first, from behind a place on. */
    List<Cursor<String>> ownOrAsked(
            String account, Collection<String> groups, Cursor<String> after, long offset, int size) {
        return database.sql(OWN_OR_ASKED)
                .param("account", account)
                .param("groups", groups.toArray(String[]::new))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", offset + size)
                .param("offset", offset)
                .param("size", size)
                .query((row, index) -> place(row))
                .list();
    }

    /** At most so many are counted; one that stands in the lists of several groups counts once. */
    long countOwnOrAsked(String account, Collection<String> groups, int most) {
        return database.sql("""
                        select count(*) from (
                            (select number from app.correction where requester = :account limit :most)
                            union (select number from app.correction_asked where group_name = any (:groups) limit :enough)
                            limit :most) as counted""")
                .param("account", account)
                .param("groups", groups.toArray(String[]::new))
                .param("enough", (long) most * Math.max(1, groups.size()))
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

    private static Cursor<String> place(ResultSet row) throws SQLException {
        return new Cursor<>(row.getObject("submitted_at", OffsetDateTime.class), row.getString("number"));
    }
}
