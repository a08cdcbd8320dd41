package org.dongthuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code account}. */
@Component
class AccountTable {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    private final JdbcClient database;

    AccountTable(JdbcClient database) {
        this.database = database;
    }

    Optional<Account> find(String id) {
        // whatever people type comes here, bytes that the database refuses included
        if (!NAME.matcher(id).matches()) return Optional.empty();
        return database.sql("""
                        select id, password, family_name, given_name, full_name, email, closed_at is null and not awaits_password as open
                        from app.account where id = ?""").param(id).query((row, index) -> account(row)).optional();
    }

    /** With the appointments that are in force on that day: who somebody is, in one statement. */
    Optional<Appointed> find(String id, LocalDate day) {
        if (!NAME.matcher(id).matches()) return Optional.empty();
        return database.sql("""
                        select a.id, password, family_name, given_name, full_name, email, closed_at is null and not awaits_password as open,
                            p.role, p.agency, p.leader, p.away, p.absent
                        from app.account a left join (
                            select id, account, role, agency, leader, valid_from, null as absent, exists (
                                select from app.substitution where absent = :id and""" + AppointmentTable.AWAY + """
                                ) as away
                            from app.appointment where account = :id and""" + AppointmentTable.IN_FORCE + """
                            union all
                            select id, substitute, role, agency, false, valid_from, absent, false
                            from ("""
                        + AppointmentTable.STAND_INS + """
                                ) s where substitute = :id) p on p.account = a.id
                        where a.id = :id order by p.valid_from desc, p.absent nulls first, p.id""")
                .param("id", id)
                .param("day", day)
                .query(AccountTable::appointed);
    }

    private static Optional<Appointed> appointed(ResultSet rows) throws SQLException {
        if (!rows.next()) return Optional.empty();
        Account account = account(rows);
        List<Appointment> appointments = new ArrayList<>();
        do {
            if (rows.getString("role") != null) appointments.add(AppointmentTable.present(rows));
        } while (rows.next());
        return Optional.of(new Appointed(account, appointments));
    }

    /** The full names by account; one that is unknown is not there. */
    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        database.sql("select id, full_name from app.account where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("full_name"));
                });
        return names;
    }

    boolean insertIfMissing(String id, String passwordHash, String familyName, String givenName, String email) {
        return database.sql("""
                                insert into app.account (id, password, family_name, given_name, email)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(id, passwordHash, familyName, givenName, email)
                        .update()
                == 1;
    }

    /** Unless it was changed meanwhile. */
    void replacePassword(String id, String before, String hash) {
        database.sql("update app.account set password = ? where id = ? and password = ?")
                .params(hash, id, before)
                .update();
    }

    void signedIn(String id, OffsetDateTime at) {
        database.sql("update app.account set signed_in_at = ? where id = ?")
                .params(at, id)
                .update();
    }

    List<String> withPasswordHashOrMailUnder(String passwordHash, String domain) {
        // both have an index: a start must not grow with the people
        return database.sql("""
                        select id from app.account
                        where password = ? or reverse(lower(email)) like reverse(?) || '%'
                        order by id limit 20""")
                .params(passwordHash, domain)
                .query(String.class)
                .list();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("password"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("full_name"),
                row.getString("email"),
                row.getBoolean("open"));
    }
}
