package org.dongthuan.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In whose lists an update stands: of whoever entered it, and those of the groups that were asked
 * ({@code app.record_update_asked}). Each list is one index, read from its newest end as far as the page goes.
 */
@Component
class UpdateListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("record-updates", "", number -> new RequestNumber(number).text());

    private static final String OWN = """
            select submitted_at, number from app.record_update
            where requester = :account and (submitted_at, number) < (:at, :number)
            order by submitted_at desc, number desc limit :most""";

    private static final String OWN_OR_ASKED = """
            select submitted_at, number from ((%s)
                union select asked.* from unnest(:groups::text[]) as g (name) cross join lateral (
                    select submitted_at, number from app.record_update_asked
                    where group_name = g.name and (submitted_at, number) < (:at, :number)
                    order by submitted_at desc, number desc limit :most) as asked) as listed
            order by submitted_at desc, number desc offset :offset limit :size""".formatted(OWN);

    private final JdbcClient database;

    UpdateListTable(JdbcClient database) {
        this.database = database;
    }

    /** The request now stands in the list of that group too, and stays there. */
    void add(String group, RequestNumber number, OffsetDateTime submittedAt) {
        database.sql("""
                        insert into app.record_update_asked (group_name, submitted_at, number)
                        values (:group, :submittedAt, :number) on conflict do nothing""")
                .param("group", group)
                .param("submittedAt", submittedAt)
                .param("number", number.text())
                .update();
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
                            (select number from app.record_update where requester = :account limit :most)
                            union (select number from app.record_update_asked where group_name = any (:groups) limit :enough)
                            limit :most) as counted""")
                .param("account", account)
                .param("groups", groups.toArray(String[]::new))
                .param("enough", (long) most * Math.max(1, groups.size()))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static Cursor<String> place(ResultSet row) throws SQLException {
        return new Cursor<>(row.getObject("submitted_at", OffsetDateTime.class), row.getString("number"));
    }
}
