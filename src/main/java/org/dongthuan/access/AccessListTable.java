package org.dongthuan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.review.RequestNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which requests stand in whose list: one's own, and those of which a part was put to a group. */
@Component
class AccessListTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("access-requests", "", number -> new RequestNumber(number).text());

    private static final String OWN = """
            (select number, submitted_at from app.access_request
                where requester = :account and (submitted_at, number) < (:at, :number)
                order by submitted_at desc, number desc limit :most)""";

    /**
     * Of one group after the other, each from its index; nobody reviews what he asked for or what is about himself. A
     * request of which several parts were put to a group takes one place.
     */
    private static final String ASKED = """
            select a.request, a.submitted_at from unnest(:groups) as asked(name) cross join lateral (
                select distinct g.submitted_at, g.request from app.access_asked g
                where g.group_name = asked.name and g.requester <> :account and (g.submitted_at, g.request) < (:at, :number)
                    and g.request <> all (array(select p.request from app.access_part p where p.subject = :account))
                order by g.submitted_at desc, g.request desc limit :most) a""";

    private final JdbcClient database;

    AccessListTable(JdbcClient database) {
        this.database = database;
    }

    /** The part was put to that group; once is enough. */
    void asked(AccessRequest request, int part, String group) {
        database.sql("""
                        insert into app.access_asked (group_name, submitted_at, request, part, requester)
                        values (:group, :submittedAt, :request, :part, :requester) on conflict do nothing""")
                .param("group", group)
                .param("submittedAt", request.submittedAt())
                .param("request", request.number().text())
                .param("part", part)
                .param("requester", request.requester())
                .update();
    }

    /** The person's own, newest first. */
    List<String> own(String account, long offset, int limit) {
        return database.sql("select number from " + OWN + " x order by submitted_at desc, number desc offset :offset")
                .param("account", account)
                .param("at", CURSORS.start().at())
                .param("number", CURSORS.start().key())
                .param("most", offset + limit)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    long countOwn(String account) {
        return database.sql("""
                        select count(*) from (
                            select 1 from app.access_request where requester = :account limit :most) x""")
                .param("account", account)
                .param("most", Paging.ENOUGH)
                .query(Long.class)
                .single();
    }

    /** The person's own and those of which a part was put to one of the groups, newest first, from behind a place on. */
    List<Cursor<String>> ownOrAsked(
            String account, Collection<String> groups, Cursor<String> after, long offset, int limit) {
        return database.sql("select number, submitted_at from (" + OWN + " union " + ASKED
                        + ") x order by submitted_at desc, number desc offset :offset limit :limit")
                .param("account", account)
                .param("groups", groups.toArray(String[]::new))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", offset + limit)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> place(row))
                .list();
    }

    /** One that stands in several lists counts once. */
    long countOwnOrAsked(String account, Collection<String> groups) {
        return database.sql("select count(*) from (" + OWN + " union " + ASKED + " limit :most) x")
                .param("account", account)
                .param("groups", groups.toArray(String[]::new))
                .param("at", CURSORS.start().at())
                .param("number", CURSORS.start().key())
                .param("most", Paging.ENOUGH)
                .query(Long.class)
                .single();
    }

    /** The parts of these requests that were put to one of the groups. */
    Set<RequestNumber> partsPutTo(Collection<String> groups, Collection<String> requests) {
        return database
                .sql("""
                        select request, part from app.access_asked
                        where request = any(:requests) and group_name = any(:groups)""")
                .param("requests", requests.toArray(String[]::new))
                .param("groups", groups.toArray(String[]::new))
                .query((row, index) -> part(row))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private static Cursor<String> place(ResultSet row) throws SQLException {
        return new Cursor<>(row.getObject("submitted_at", OffsetDateTime.class), row.getString("number"));
    }

    private static RequestNumber part(ResultSet row) throws SQLException {
        return new RequestNumber(row.getString("request")).part(row.getInt("part"));
    }
}
