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

    /** An absence that is in force on a day. */
    static final String AWAY = " ended_at is null and :day between from_day and to_day ";

    /**
     * Who stands in for whom, in which of his offices: an official of the agency, as long as the office is held and the
     * account of whoever is away is open.
     */
    static final String STAND_INS = """
            select held.id, held.role, held.agency, held.valid_from, away.absent, away.substitute
            from app.substitution away
            join app.account absent on absent.id = away.absent and absent.closed_at is null
            join app.appointment held on held.account = away.absent
                and held.role in ('VERIFIER', 'REVIEWER', 'APPROVER', 'CLERK')
            where away.ended_at is null and :day between away.from_day and away.to_day
                and :day >= held.valid_from and (held.valid_to is null or :day <= held.valid_to)
                and (held.ended_on is null or :day < held.ended_on)
                and exists (
                    select from app.appointment own
                    where own.account = away.substitute and own.role = 'OFFICIAL' and own.agency = held.agency
                        and :day >= own.valid_from and (own.valid_to is null or :day <= own.valid_to)
                        and (own.ended_on is null or :day < own.ended_on))""";

    private final JdbcClient database;

    AppointmentTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * The open accounts that work in that role: whoever is away does not, and somebody stands in for him. Without an
     * agency those with the national one.
     */
    List<String> holders(Role role, @Nullable AgencyCode agency, LocalDate day) {
        return database.sql("""
                        select a.id from app.account a where closed_at is null and a.id in (
                            select account from app.appointment
                            where role = :role and agency is not distinct from :agency and""" + IN_FORCE + """
                                and (not :office or not exists (
                                    select from app.substitution where absent = account and""" + AWAY + """
                                ))
                            union
                            select substitute from (""" + STAND_INS + """
                                ) s where :office and role = :role and agency = :agency)
                        order by a.id""")
                .param("office", role.reviews())
                .param("role", role.name())
                .param("agency", agency == null ? null : agency.code())
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Who stands in for one of them in an office that is not his own. */
    Set<String> standInsOf(Collection<String> accounts, LocalDate day) {
        return Set.copyOf(database.sql("""
                        select distinct substitute from (""" + STAND_INS + """
                            ) s where absent = any(:accounts) and not exists (
                                select from app.appointment where account = s.substitute and role = s.role
                                    and agency = s.agency and""" + IN_FORCE + """
                            )""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** The officials of these agencies with an open account, by name. */
    List<Official> officials(Collection<AgencyCode> agencies, LocalDate day) {
        return database.sql("""
                        select a.id, full_name, bool_or(leader) as leader
                        from app.account a join app.appointment p on p.account = a.id
                        where role = 'OFFICIAL' and p.agency = any(:agencies) and closed_at is null and""" + IN_FORCE + """
                        group by a.id, full_name order by full_name, a.id limit 500""")
                .param("agencies", agencies.stream().map(AgencyCode::code).toArray(String[]::new))
                .param("day", day)
                .query((row, index) ->
                        new Official(row.getString("id"), row.getString("full_name"), row.getBoolean("leader")))
                .list();
    }

    /** The title of the account's post at the agency, where its appointment says so. */
    Optional<String> title(String account, AgencyCode agency, LocalDate day) {
        return database.sql("select title from app.appointment where account = :account and agency = :agency"
                        + " and title is not null and" + IN_FORCE + "order by valid_from desc, id limit 1")
                .param("account", account)
                .param("agency", agency.code())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    /** Whether one of these roles at that agency is the account's own on that day. */
    boolean holds(String account, List<Role> roles, AgencyCode agency, LocalDate day) {
        return database.sql("select exists (select from app.appointment where account = :account"
                        + " and role = any(:roles) and agency = :agency and" + IN_FORCE + ")")
                .param("account", account)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("agency", agency.code())
                .param("day", day)
                .query(Boolean.class)
                .single();
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

    /** Every office that was ever the account's, or of somebody for whom it stands in, or stood. */
    Set<HeldRole> everOffices(String account) {
        return Set.copyOf(database.sql("""
                        select distinct role, agency from app.appointment
                        where role in ('VERIFIER', 'REVIEWER', 'APPROVER', 'CLERK') and (account = :account
                            or account in (select absent from app.substitution where substitute = :account))""")
                .param("account", account)
                .query((row, index) ->
                        new HeldRole(Role.valueOf(row.getString("role")), new AgencyCode(row.getString("agency"))))
                .list());
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

    /** Likewise of rows that also tell whether somebody is away, and for whom he stands in. */
    static Appointment present(ResultSet row) throws SQLException {
        Appointment found = appointment(row);
        return new Appointment(found.held(), found.leader(), row.getBoolean("away"), row.getString("absent"));
    }
}
