package org.dongthuan.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.appointment_proposal}. Each move is one statement that says from where it may be made. */
@Component
class ProposalTable {

    static final Cursor.Kind<String> CURSORS =
            new Cursor.Kind<>("appointments", "", number -> new RequestNumber(number).text());

    private static final String SELECT = "select * from app.appointment_proposal where ";

    private final JdbcClient database;

    ProposalTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether none of the same is open. */
    boolean add(Proposal proposal) {
        NewAppointment wanted = proposal.wanted();
        return database.sql("""
                        insert into app.appointment_proposal (number, account, role, agency, leader, title, signs_as,
                            valid_from, valid_to, proposed_by, proposed_at, due, status)
                        values (:number, :account, :role, :agency, :leader, :title, :signsAs, :from, :to, :by, :at, :due,
                            :status)
                        on conflict do nothing""")
                        .param("number", proposal.number().text())
                        .param("account", wanted.account())
                        .param("role", wanted.held().role().name())
                        .param("agency", code(wanted.held().agency()))
                        .param("leader", wanted.leader())
                        .param("title", wanted.title())
                        .param("signsAs", wanted.signsAs())
                        .param("from", wanted.from())
                        .param("to", wanted.to())
                        .param("by", proposal.proposedBy())
                        .param("at", proposal.proposedAt())
                        .param("due", proposal.due())
                        .param("status", proposal.status().name())
                        .update()
                == 1;
    }

    Optional<Proposal> find(RequestNumber number) {
        return one("number = ?", number);
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<Proposal> lock(RequestNumber number) {
        return one("number = ? for no key update", number);
    }

    List<Proposal> all(Collection<RequestNumber> numbers) {
        return database.sql(SELECT + "number = any(?)")
                .param(numbers.stream().map(RequestNumber::text).toArray(String[]::new))
                .query(ProposalTable::read)
                .list();
    }

    /** The newest first. */
    List<Proposal> list(Cursor<String> after, int most) {
        return database.sql(SELECT + """
                        (proposed_at, number) < (:at, :number)
                        order by proposed_at desc, number desc limit :most""")
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(ProposalTable::read)
                .list();
    }

    /** Likewise those at these agencies. */
    List<Proposal> list(Set<AgencyCode> agencies, Cursor<String> after, int most) {
        return database.sql(SELECT + """
                        agency = any(:agencies) and (proposed_at, number) < (:at, :number)
                        order by proposed_at desc, number desc limit :most""")
                .param("agencies", agencies.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("at", after.at())
                .param("number", after.key())
                .param("most", most)
                .query(ProposalTable::read)
                .list();
    }

    void asked(RequestNumber number, @Nullable AgencyCode agency, LocalDate due) {
        database.sql("update app.appointment_proposal set asked = :agency, due = :due where number = :number")
                .param("agency", code(agency))
                .param("due", due)
                .param("number", number.text())
                .update();
    }

    /** Whether it was open; by nobody when its term has passed. */
    boolean close(
            RequestNumber number, ProposalStatus to, @Nullable String by, @Nullable String reason, OffsetDateTime at) {
        return database.sql("""
                        update app.appointment_proposal set status = :to, decided_by = :by, reason = :reason,
                            decided_at = :at
                        where number = :number and status = 'PROPOSED'""")
                        .param("to", to.name())
                        .param("by", by)
                        .param("reason", reason)
                        .param("at", at)
                        .param("number", number.text())
                        .update()
                == 1;
    }

    /** Everybody who was ever appointed by the person's word, or by that of somebody whom his word appointed. */
    Set<String> appointedBy(String account) {
        return Set.copyOf(
                database.sql("""
                        with recursive helper (account) as (
                            select account from app.appointment_proposal
                            where status = 'CONFIRMED' and (proposed_by = :account or decided_by = :account)
                            union
                            select p.account from helper h join app.appointment_proposal p
                                on p.status = 'CONFIRMED' and (p.proposed_by = h.account or p.decided_by = h.account))
                        select account from helper""").param("account", account).query(String.class).list());
    }

    @EventListener
    void move(TermsMoved moved) {
        database.sql("update app.appointment_proposal set due = :to where due = :from and status = 'PROPOSED'")
                .param("from", moved.from())
                .param("to", moved.to())
                .update();
    }

    private Optional<Proposal> one(String condition, RequestNumber number) {
        return database.sql(SELECT + condition)
                .param(number.text())
                .query(ProposalTable::read)
                .optional();
    }

    private static Proposal read(ResultSet row, int index) throws SQLException {
        var held = new HeldRole(Role.valueOf(row.getString("role")), agency(row.getString("agency")));
        return new Proposal(
                new RequestNumber(row.getString("number")),
                new NewAppointment(
                        row.getString("account"),
                        held,
                        row.getBoolean("leader"),
                        row.getString("title"),
                        row.getString("signs_as"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getString("proposed_by"),
                row.getObject("proposed_at", OffsetDateTime.class),
                row.getObject("due", LocalDate.class),
                ProposalStatus.valueOf(row.getString("status")),
                agency(row.getString("asked")),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class),
                row.getString("reason"));
    }

    private static @Nullable AgencyCode agency(@Nullable String code) {
        return code == null ? null : new AgencyCode(code);
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.code();
    }
}
