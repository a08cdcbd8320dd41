package org.dongthuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code appointment}; a day asked for lies between the first and the last day, both included, and before the
 * day of an early end.
 */
@Component
class AppointmentTable {

    static final String IN_FORCE =
            " :day >= valid_from and (valid_to is null or :day <= valid_to) and (ended_on is null or :day < ended_on) ";

    private final JdbcClient database;

    AppointmentTable(JdbcClient database) {
        this.database = database;
    }

    /** The open accounts with that role; without an agency those with the national one. */
    List<String> holders(Role role, @Nullable AgencyCode agency, LocalDate day) {
        return database.sql("select distinct account from app.appointment join app.account a on a.id = account"
                        + " where role = :role and agency is not distinct from :agency and closed_at is null and"
                        + IN_FORCE + "order by account")
                .param("role", role.name())
                .param("agency", agency == null ? null : agency.code())
                .param("day", day)
                .query(String.class)
                .list();
    }

    boolean everHeld(String account, Role role, AgencyCode agency, LocalDate day) {
        return database.sql("""
                        select exists (select 1 from app.appointment where account = :account and role = :role
                            and agency = :agency and valid_from <= :day)""")
                .param("account", account)
                .param("role", role.name())
                .param("agency", agency.code())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who leads one of the agencies, with all that he leads. */
    Map<String, Set<AgencyCode>> leaders(Collection<AgencyCode> agencies, LocalDate day) {
        Map<String, Set<AgencyCode>> leaders = new HashMap<>();
        database.sql("select account, agency from app.appointment where leader and" + IN_FORCE
                        + "and account in (select account from app.appointment where agency = any(:agencies) and leader and"
                        + IN_FORCE + ")")
                .param("agencies", agencies.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("day", day)
                .query(row -> {
                    leaders.computeIfAbsent(row.getString("account"), account -> new HashSet<>())
                            .add(new AgencyCode(row.getString("agency")));
                });
        return leaders;
    }

    /** How the account signs the agency's papers, where its appointment there says so. */
    Optional<String> signsAs(String account, AgencyCode agency, LocalDate day) {
        return database.sql("select signs_as from app.appointment where account = :account and agency = :agency"
                        + " and signs_as is not null and" + IN_FORCE + "order by valid_from desc, id limit 1")
                .param("account", account)
                .param("agency", agency.code())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    void insertIfMissing(String account, Appointment appointment, @Nullable String signsAs, LocalDate from) {
        AgencyCode agency = appointment.agency();
        database.sql("""
                        insert into app.appointment (account, role, agency, leader, signs_as, valid_from)
                        select :account, :role, :agency, :leader, :signsAs, :from where not exists (
                            select from app.appointment where account = :account and role = :role
                                and agency is not distinct from :agency and valid_from = :from)
                        on conflict do nothing""")
                .param("account", account)
                .param("role", appointment.held().role().name())
                .param("agency", agency == null ? null : agency.code())
                .param("leader", appointment.leader())
                .param("signsAs", signsAs)
                .param("from", from)
                .update();
    }

    static Appointment appointment(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        var held = new HeldRole(Role.valueOf(row.getString("role")), agency == null ? null : new AgencyCode(agency));
        return new Appointment(held, row.getBoolean("leader"));
    }
}
