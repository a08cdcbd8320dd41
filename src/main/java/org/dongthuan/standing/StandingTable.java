package org.dongthuan.standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.review.CaseMove;
import org.dongthuan.review.CaseMoves;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingDecision.End;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.standing_decision}. */
@Component
class StandingTable implements CaseMoves {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("standing-decisions", "", number -> new RequestNumber(number).text());

    private static final String ALL = "select * from app.standing_decision ";
    private static final String OPEN = "status in ('SUBMITTED', 'IN_REVIEW', 'IN_APPROVAL', 'TO_BE_ISSUED')";

    /** Each part is one index, read from its newest end as far as the page goes. */
    private static final String LISTED = """
            select * from (
                (select * from app.standing_decision where requester = :account and (submitted_at, number) < (:at, :number)
                    order by submitted_at desc, number desc limit :most)
                union
                select d.* from unnest(:departments::text[]) as of_mine (code) cross join lateral (
                    select * from app.standing_decision where deciding_agency = of_mine.code
                        and (submitted_at, number) < (:at, :number)
                    order by submitted_at desc, number desc limit :most) d
                union
                select d.* from unnest(:agencies::text[], :posts::text[]) as held (agency, post) cross join lateral (
                    select * from app.standing_decision s where s.agency = held.agency and s.post = held.post
                        and (submitted_at, number) < (:at, :number)
                    order by submitted_at desc, number desc limit :most) d) as listed
            order by submitted_at desc, number desc limit :most""";

    private final JdbcClient database;

    StandingTable(JdbcClient database) {
        this.database = database;
    }

    void add(StandingDecision decision) {
        database.sql("""
                        insert into app.standing_decision (number, id, requester, deciding_agency, agency, post, fields,
                            purposes, from_day, to_day, status, submitted_at, due_date)
                        values (:number, :id, :requester, :department, :agency, :post, :fields, :purposes, :from, :to,
                            :status, :at, :due)""")
                .param("number", decision.number().text())
                .param("id", decision.id())
                .param("requester", decision.requester())
                .param("department", decision.department().code())
                .param("agency", decision.post().agency().code())
                .param("post", decision.post().role().name())
                .param("fields", decision.fields().toArray(String[]::new))
                .param("purposes", decision.purposes().toArray(String[]::new))
                .param("from", decision.from())
                .param("to", decision.to())
                .param("status", decision.status().name())
                .param("at", decision.submittedAt())
                .param("due", decision.dueDate())
                .update();
    }

    Optional<StandingDecision> find(RequestNumber number) {
        return all(List.of(number.text())).stream().findFirst();
    }

    List<StandingDecision> all(Collection<String> numbers) {
        return database.sql(ALL + "where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(StandingTable::decision)
                .list();
    }

    /** As it stands now, and so until the transaction ends: whoever wants to end it waits. Each reading asks this. */
    Optional<StandingDecision> holdShared(UUID id) {
        return database.sql(ALL + "where id = :id for share")
                .param("id", id)
                .query(StandingTable::decision)
                .optional();
    }

    /** To be ended. */
    Optional<StandingDecision> hold(RequestNumber number) {
        return database.sql(ALL + "where number = :number for no key update")
                .param("number", number.text())
                .query(StandingTable::decision)
                .optional();
    }

    /** Those on posts of that agency that nobody has ended, to be ended. */
    List<StandingDecision> holdOnPostsAt(AgencyCode agency) {
        return database.sql(ALL + """
                        where agency = :agency and status = 'APPROVED' and ended_at is null order by number
                        for no key update""")
                .param("agency", agency.code())
                .query(StandingTable::decision)
                .list();
    }

    /** Those of that department that are in force on that day. */
    List<StandingDecision> inForceOf(AgencyCode department, LocalDate day) {
        return database.sql(ALL + """
                        where deciding_agency = :department and status = 'APPROVED' and ended_at is null
                            and :day between from_day and to_day order by number""")
                .param("department", department.code())
                .param("day", day)
                .query(StandingTable::decision)
                .list();
    }

    /** Those on these posts that are in force on that day, the newest first. */
    List<StandingDecision> inForce(Collection<Post> posts, LocalDate day) {
        return database.sql("""
                        select d.* from unnest(:agencies::text[], :posts::text[]) as held (agency, post)
                        join app.standing_decision d on d.agency = held.agency and d.post = held.post
                        where d.status = 'APPROVED' and d.ended_at is null and :day between d.from_day and d.to_day
                        order by d.submitted_at desc, d.number desc""")
                .param("agencies", agencies(posts))
                .param("posts", roles(posts))
                .param("day", day)
                .query(StandingTable::decision)
                .list();
    }

    /** Those that the person proposed, that are on these departments' records or on these posts, newest first. */
    List<StandingDecision> list(
            String account, Collection<String> departments, Collection<Post> posts, Cursor<String> after, int most) {
        return database.sql(LISTED)
                .param("account", account)
                .param("departments", departments.toArray(String[]::new))
                .param("agencies", agencies(posts))
                .param("posts", roles(posts))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(StandingTable::decision)
                .list();
    }

    /**
     * It is now with the people of a step.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void reach(RequestNumber number, StandingStatus status) {
        moved(database.sql("update app.standing_decision set status = :status where number = :number and " + OPEN)
                .param("status", status.name())
                .param("number", number.text())
                .update());
    }

    /**
     * Closes it as the verdict left it; nothing is in force before the day of its decision.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void decide(RequestNumber number, StandingStatus status, UUID decision, LocalDate day, OffsetDateTime at) {
        moved(database.sql("""
                        update app.standing_decision set status = :status, decision = :decision, closed_at = :at,
                            from_day = least(to_day, greatest(from_day, :day))
                        where number = :number and status in ('IN_APPROVAL', 'TO_BE_ISSUED')""")
                .param("status", status.name())
                .param("decision", decision)
                .param("at", at)
                .param("day", day)
                .param("number", number.text())
                .update());
    }

    /**
     * Closes it before anything is decided.
     *
     * @throws Refusal.Conflict {@code already-decided}
     */
    void withdraw(RequestNumber number, OffsetDateTime at) {
        moved(database.sql(
                        "update app.standing_decision set status = 'WITHDRAWN', closed_at = :at where number = :number"
                                + " and " + OPEN)
                .param("at", at)
                .param("number", number.text())
                .update());
    }

    /** Closes it when the days that it was asked for are over; whether they are and nobody had decided. */
    boolean lapse(RequestNumber number, LocalDate today, OffsetDateTime at) {
        return database.sql("update app.standing_decision set status = 'LAPSED', closed_at = :at where number = :number"
                                + " and to_day < :today and " + OPEN)
                        .param("at", at)
                        .param("number", number.text())
                        .param("today", today)
                        .update()
                == 1;
    }

    void end(RequestNumber number, End end) {
        database.sql("""
                        update app.standing_decision set ended_at = :at, ended_by = :by, end_reason = :reason
                        where number = :number""")
                .param("at", end.at())
                .param("by", end.by())
                .param("reason", end.reason())
                .param("number", number.text())
                .update();
    }

    /** What is about posts stays with the department that has them. */
    @Override
    public List<RequestNumber> move(CaseMove move) {
        if (!move.isOfAgency()) return List.of();
        return database.sql("""
                        update app.standing_decision set deciding_agency = :to
                        where deciding_agency = :from and closed_at is null returning number""")
                .param("to", move.to().code())
                .param("from", move.from().code())
                .query((row, index) -> new RequestNumber(row.getString("number")))
                .list();
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.standing_decision set due_date = :to where due_date = :from and closed_at is null")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private static String[] agencies(Collection<Post> posts) {
        return posts.stream().map(post -> post.agency().code()).toArray(String[]::new);
    }

    private static String[] roles(Collection<Post> posts) {
        return posts.stream().map(post -> post.role().name()).toArray(String[]::new);
    }

    private static void moved(int rows) {
        if (rows == 0) throw new Refusal.Conflict("already-decided");
    }

    private static StandingDecision decision(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new StandingDecision(
                new RequestNumber(row.getString("number")),
                row.getObject("id", UUID.class),
                row.getString("requester"),
                new AgencyCode(row.getString("deciding_agency")),
                new Post(new AgencyCode(row.getString("agency")), Role.valueOf(row.getString("post"))),
                List.of((String[]) row.getArray("fields").getArray()),
                List.of((String[]) row.getArray("purposes").getArray()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                StandingStatus.valueOf(row.getString("status")),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("due_date", LocalDate.class),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("decision", UUID.class),
                ended == null ? null : new End(ended, row.getString("ended_by"), row.getString("end_reason")));
    }
}
