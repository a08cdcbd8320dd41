package org.dongthuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dongthuan.identity.KeptAccount.State;
import org.dongthuan.platform.TypedText;
import org.dongthuan.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code account} for those who keep them. Each move says from where it may be made. */
@Component
class KeptAccountTable {

    static final Cursor.Kind<Long> CURSORS = new Cursor.Kind<>("accounts", 0L, Long::valueOf);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,62}");

    private static final String STATE =
            "case when closed_at is not null then 'CLOSED' when awaits_password then 'INVITED' else 'OPEN' end";

    private static final String COLUMNS =
            "id, family_name, given_name, email, keeping_agency, created_at, signed_in_at, sequence, " + STATE
                    + " as state";

    /** Where everything that the person is, today or later, lies in the area, too: an auditor's account does not. */
    private static final String KEPT = """
             (:national or keeping_agency = any(:agencies) and not exists (
                select 1 from app.appointment p where p.account = a.id and (p.valid_to is null or p.valid_to >= :day)
                    and (p.ended_on is null or p.ended_on > :day)
                    and (p.agency is null or p.agency <> all(:agencies)))) """;

    private final JdbcClient database;

    KeptAccountTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whose accounts are looked at.
     *
     * @param agencies of the area, where it is not the whole country
     */
    record Scope(boolean national, List<String> agencies, LocalDate day) {
        Scope {
            agencies = List.copyOf(agencies);
        }
    }

    /** A line and its place in the list. */
    record Line(KeptAccount account, Cursor<Long> place) {}

    /** The newest first. */
    List<Line> list(Scope scope, AccountQuery asked, Cursor<Long> after, int most) {
        @Nullable State state = asked.state();
        return of("select " + COLUMNS + " from app.account a where" + KEPT + """
                         and (created_at, sequence) < (:at, :sequence)
                         and (:state::text is null or :state = """ + STATE + """
                         ) and (:agency::text is null or keeping_agency = :agency)
                         and (:q::text is null or strpos(id, :q) = 1 or strpos(app.folded(full_name), :q) > 0
                             or lower(email) = :q)
                         order by created_at desc, sequence desc limit :most""", scope)
                .param("at", after.at())
                .param("sequence", after.key())
                .param("state", state == null ? null : state.name())
                .param("agency", TypedText.cleaned(asked.agency()))
                .param("q", asked.folded())
                .param("most", most)
                .query((row, index) -> new Line(
                        account(row),
                        new Cursor<>(row.getObject("created_at", OffsetDateTime.class), row.getLong("sequence"))))
                .list();
    }

    Optional<KeptAccount> find(Scope scope, String id) {
        // whatever stands in an address comes here, bytes that the database refuses included
        if (!NAME.matcher(id).matches()) return Optional.empty();
        return of("select " + COLUMNS + " from app.account a where id = :id and" + KEPT, scope)
                .param("id", id)
                .query((row, index) -> account(row))
                .optional();
    }

    List<String> among(Scope scope, Collection<String> ids) {
        return of("select id from app.account a where id = any(:ids) and" + KEPT, scope)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Scope scope) {
        return database.sql(sql)
                .param("national", scope.national())
                .param("agencies", scope.agencies().toArray(String[]::new))
                .param("day", scope.day());
    }

    /** Whether the name was free. */
    boolean insert(CreateAccount wanted, String passwordHash, OffsetDateTime now) {
        return database.sql("""
                                insert into app.account (id, password, family_name, given_name, email, keeping_agency, created_at,
                                    awaits_password)
                                values (:id, :password, :family, :given, :email, :agency, :now, true) on conflict do nothing""")
                        .param("id", wanted.id())
                        .param("password", passwordHash)
                        .param("family", wanted.familyName())
                        .param("given", wanted.givenName())
                        .param("email", wanted.email())
                        .param("agency", wanted.agency())
                        .param("now", now)
                        .update()
                == 1;
    }

    /** Whether it was open; whatever password it had opens it no more. */
    boolean awaitPassword(String id, String passwordHash) {
        return database.sql("""
                                update app.account set password = ?, awaits_password = true
                                where id = ? and closed_at is null""").params(passwordHash, id).update() == 1;
    }

    /** Whether it was open; a link that is still on its way opens nothing either. */
    boolean close(String id, OffsetDateTime now) {
        return database.sql("""
                                update app.account set closed_at = ?, reset_id = null, reset_hash = null, reset_until = null
                                where id = ? and closed_at is null""").params(now, id).update() == 1;
    }

    /** Whether it was closed. */
    boolean reopen(String id) {
        return database.sql("update app.account set closed_at = null where id = ? and closed_at is not null")
                        .param(id)
                        .update()
                == 1;
    }

    /** Whether anybody is an administrator of the whole country, today or later. */
    boolean hasNationalAdministrator(LocalDate day) {
        return database.sql("""
                        select exists (select 1 from app.appointment p join app.account a on a.id = p.account
                            where role = 'ADMINISTRATOR' and p.agency is null and closed_at is null
                                and (valid_to is null or valid_to >= :day)
                                and (ended_on is null or ended_on > :day))""").param("day", day).query(Boolean.class).single();
    }

    private static KeptAccount account(ResultSet row) throws SQLException {
        @Nullable String agency = row.getString("keeping_agency");
        return new KeptAccount(
                row.getString("id"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("email"),
                agency,
                State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class),
                row.getObject("signed_in_at", OffsetDateTime.class));
    }
}
