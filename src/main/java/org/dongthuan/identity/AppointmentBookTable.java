package org.dongthuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code appointment} as a book that is kept: what was made, when it ended, and by whom. */
@Component
class AppointmentBookTable {

    private static final String SELECT =
            "select p.*, a.full_name from app.appointment p join app.account a on a.id = p.account where ";

    private final JdbcClient database;

    AppointmentBookTable(JdbcClient database) {
        this.database = database;
    }

    /** By no proposal where a decision about the agency makes it. */
    void add(NewAppointment made, @Nullable String proposal) {
        database.sql("""
                        insert into app.appointment (account, role, agency, leader, title, signs_as, valid_from, valid_to,
                            proposal)
                        values (:account, :role, :agency, :leader, :title, :signsAs, :from, :to, :proposal)""")
                .param("account", made.account())
                .param("role", made.held().role().name())
                .param("agency", code(made.held().agency()))
                .param("leader", made.leader())
                .param("title", made.title())
                .param("signsAs", made.signsAs())
                .param("from", made.from())
                .param("to", made.to())
                .param("proposal", proposal)
                .update();
    }

    Optional<HeldAppointment> find(long id) {
        return database.sql(SELECT + "p.id = ?")
                .param(id)
                .query(AppointmentBookTable::read)
                .optional();
    }

    /** Whether it was in force, or to come, and had no earlier end. */
    boolean end(long id, LocalDate day, String by, String reason) {
        return database.sql("""
                        update app.appointment set ended_on = greatest(:day, valid_from), ended_by = :by,
                            end_reason = :reason
                        where id = :id and ended_on is null and (valid_to is null or valid_to >= :day)""")
                        .param("day", day)
                        .param("by", by)
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether the person holds the same on any of these days. */
    boolean overlaps(NewAppointment wanted) {
        return database.sql("""
                        select exists (select from app.appointment where account = :account and role = :role
                            and agency is not distinct from :agency and ended_on is null
                            and (valid_to is null or valid_to >= :from) and (:to::date is null or valid_from <= :to))""")
                .param("account", wanted.account())
                .param("role", wanted.held().role().name())
                .param("agency", code(wanted.held().agency()))
                .param("from", wanted.from())
                .param("to", wanted.to())
                .query(Boolean.class)
                .single();
    }

    List<HeldAppointment> list(AppointmentQuery query) {
        var agencies = query.agencies();
        return database.sql(SELECT + """
                        (:everywhere or p.agency = any(:agencies))
                        and (:account::text is null or p.account = :account) and (:role::text is null or p.role = :role)
                        and (:day::date is null or""" + AppointmentTable.IN_FORCE + """
                        ) and p.id < :after order by p.id desc limit :most""")
                .param("everywhere", agencies == null)
                .param(
                        "agencies",
                        agencies == null
                                ? new String[0]
                                : agencies.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("account", query.account())
                .param("role", query.role() == null ? null : query.role().name())
                .param("day", query.on())
                .param("after", query.after())
                .param("most", query.most())
                .query(AppointmentBookTable::read)
                .list();
    }

    static HeldAppointment read(ResultSet row, int index) throws SQLException {
        Appointment appointment = AppointmentTable.appointment(row);
        return new HeldAppointment(
                row.getLong("id"),
                row.getString("account"),
                row.getString("full_name"),
                appointment.held().role(),
                appointment.agency(),
                appointment.leader(),
                row.getString("title"),
                row.getString("signs_as"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("proposal"),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_by"),
                row.getString("end_reason"));
    }

    private static @Nullable String code(@Nullable AgencyCode agency) {
        return agency == null ? null : agency.code();
    }
}
