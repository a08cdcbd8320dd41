package org.dongthuan.platform.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In whose lists requests of one kind stand: their requester's, and those of the groups that were asked. Each list is one
 * index, read from its newest end as far as the page goes.
 */
public abstract class RequestListTable {

    private final JdbcClient database;
    private final String asked;
    private final String ownOrAsked;
    private final String counted;

    /**
     * @param requests the table of the requests, with its {@code requester}, {@code submitted_at} and {@code number}
     * @param asked the table of {@code group_name}, {@code submitted_at} and {@code number}
     */
    protected RequestListTable(JdbcClient database, String requests, String asked) {
        this.database = database;
        this.asked = asked;
        this.ownOrAsked = """
                select submitted_at, number from ((select submitted_at, number from %s
                        where requester = :account and (submitted_at, number) < (:at, :number)
                        order by submitted_at desc, number desc limit :most)
                    union select asked.* from unnest(:groups::text[]) as g (name) cross join lateral (
                        select submitted_at, number from %s
                        where group_name = g.name and (submitted_at, number) < (:at, :number)
                        order by submitted_at desc, number desc limit :most) as asked) as listed
                order by submitted_at desc, number desc offset :offset limit :size""".formatted(requests, asked);
        this.counted = """
                select count(*) from (
                    (select number from %s where requester = :account limit :most)
                    union (select number from %s where group_name = any (:groups) limit :enough)
                    limit :most) as counted""".formatted(requests, asked);
    }

    /** The request now stands in the list of that group too, and stays there. */
    public void add(String group, String number, OffsetDateTime submittedAt) {
        database.sql("insert into " + asked + " (group_name, submitted_at, number)"
                        + " values (:group, :submittedAt, :number) on conflict do nothing")
                .param("group", group)
                .param("submittedAt", submittedAt)
                .param("number", number)
                .update();
    }

    /** The person's own and those in which one of the groups was asked, newest first, from behind a place on. */
    public List<Cursor<String>> ownOrAsked(
            String account, Collection<String> groups, Cursor<String> after, long offset, int size) {
        return database.sql(ownOrAsked)
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
    public long countOwnOrAsked(String account, Collection<String> groups, int most) {
        return database.sql(counted)
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
