package org.dongthuan.mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.Mandate.End;
import org.dongthuan.mandate.Mandate.Recorded;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.record.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.mandate}. Each move is one statement that says from where it may be made. */
@Component
class MandateTable {

    static final Cursor.Kind<UUID> CURSORS = new Cursor.Kind<>("mandates", new UUID(0, 0), UUID::fromString);

    private final JdbcClient database;

    MandateTable(JdbcClient database) {
        this.database = database;
    }

    void add(Mandate mandate) {
        database.sql("""
                        insert into app.mandate (id, principal, record_id, mandatary, kinds, from_day, to_day, given_at,
                            recorded, cause)
                        values (:id, :principal, :record, :mandatary, :kinds, :from, :to, :at, :recorded, :cause)""")
                .param("id", mandate.id())
                .param("principal", mandate.principal())
                .param("record", mandate.record().value())
                .param("mandatary", mandate.mandatary())
                .param("kinds", words(mandate.kinds()))
                .param("from", mandate.from())
                .param("to", mandate.to())
                .param("at", mandate.givenAt())
                .param(
                        "recorded",
                        mandate.recorded() == null ? null : mandate.recorded().number())
                .param("cause", mandate.cause() == null ? null : mandate.cause().name())
                .update();
    }

    /** The one that was recorded by that case. */
    Optional<Mandate> recordedBy(String number) {
        return recordedBy(List.of(number)).stream().findFirst();
    }

    List<Mandate> recordedBy(Collection<String> numbers) {
        return database.sql("select * from app.mandate where recorded = any (:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(MandateTable::mandate)
                .list();
    }

    /** Nobody else gives one in the name of that person until the transaction ends. */
    void lockPrincipal(String principal) {
        database.sql("select pg_advisory_xact_lock(hashtext('mandate'), hashtext(:principal))")
                .param("principal", principal)
                .query(row -> {});
    }

    Optional<Mandate> find(UUID id) {
        return database.sql("select * from app.mandate where id = :id")
                .param("id", id)
                .query(MandateTable::mandate)
                .optional();
    }

    /** Nobody ends it until the transaction does. */
    void holdOne(UUID id) {
        database.sql("select 1 from app.mandate where id = :id for share")
                .param("id", id)
                .query(row -> {});
    }

    /** Given or held by the person, the newest first. */
    List<Mandate> of(String account, Cursor<UUID> after, int most) {
        return database.sql("""
                        select * from (
                            (select * from app.mandate where principal = :account and (given_at, id) < (:at, :id)
                             order by given_at desc, id desc limit :most)
                            union all
                            (select * from app.mandate where mandatary = :account and (given_at, id) < (:at, :id)
                             order by given_at desc, id desc limit :most)) both_sides
                        order by given_at desc, id desc limit :most""")
                .param("account", account)
                .param("at", after.at())
                .param("id", after.key())
                .param("most", most)
                .query(MandateTable::mandate)
                .list();
    }

    /** Neither ended nor over on that day, accepted or not. */
    List<Mandate> openOf(String principal, LocalDate day) {
        return database.sql("""
                        select * from app.mandate where principal = :principal and ended_at is null and to_day >= :day
                        order by given_at, id""")
                .param("principal", principal)
                .param("day", day)
                .query(MandateTable::mandate)
                .list();
    }

    /** For all of this, accepted, not ended, and of that day: of each principal the one that lasts longest first. */
    List<Mandate> on(LocalDate day, Collection<String> principals, Set<MandateKind> kinds) {
        return inForce(day, principals, kinds, "");
    }

    /** Likewise, and so until the transaction ends: whoever ends one waits. */
    List<Mandate> hold(LocalDate day, String principal, Set<MandateKind> kinds) {
        return inForce(day, List.of(principal), kinds, " for share");
    }

    private List<Mandate> inForce(LocalDate day, Collection<String> principals, Set<MandateKind> kinds, String lock) {
        return database.sql("""
                        select * from app.mandate where principal = any (:principals) and kinds @> :kinds::text[]
                            and accepted_at is not null and ended_at is null and :day between from_day and to_day
                        order by principal, to_day desc, id""" + lock)
                .param("principals", principals.toArray(String[]::new))
                .param("kinds", words(kinds))
                .param("day", day)
                .query(MandateTable::mandate)
                .list();
    }

    /** By which that person may act on that day, the one that lasts longest first. */
    List<Mandate> heldOn(LocalDate day, String mandatary) {
        return database.sql("""
                        select * from app.mandate where mandatary = :mandatary
                            and accepted_at is not null and ended_at is null and :day between from_day and to_day
                        order by to_day desc, id""")
                .param("mandatary", mandatary)
                .param("day", day)
                .query(MandateTable::mandate)
                .list();
    }

    /** Who had one of that person's that was neither over on that day nor ended at that moment. */
    List<String> since(String principal, LocalDate day, OffsetDateTime moment) {
        return database.sql("""
                        select distinct mandatary from app.mandate
                        where principal = :principal and accepted_at is not null and to_day >= :day
                            and (ended_at is null or ended_at >= :moment)""")
                .param("principal", principal)
                .param("day", day)
                .param("moment", moment)
                .query(String.class)
                .list();
    }

    /** For whom mandates begin on one of these days, or have ended on one. */
    List<String> changingBetween(LocalDate first, LocalDate last) {
        return database.sql("""
                        select distinct principal from app.mandate
                        where accepted_at is not null and ended_at is null
                            and (from_day between :first and :last or to_day between :first and :last)
                        order by principal""")
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .list();
    }

    /** Whether it was offered until now. */
    boolean accept(UUID id, OffsetDateTime at) {
        return database.sql(
                                "update app.mandate set accepted_at = :at where id = :id and accepted_at is null and ended_at is null")
                        .param("at", at)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether nobody had ended it. */
    boolean end(UUID id, String by, OffsetDateTime at) {
        return database.sql("update app.mandate set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("at", at)
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String[] words(Set<MandateKind> kinds) {
        return kinds.stream().map(MandateKind::name).toArray(String[]::new);
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        String recorded = row.getString("recorded");
        return new Mandate(
                row.getObject("id", UUID.class),
                row.getString("principal"),
                new RecordId(row.getObject("record_id", UUID.class)),
                row.getString("mandatary"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(MandateKind::valueOf)
                        .collect(Collectors.toSet()),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("given_at", OffsetDateTime.class),
                row.getObject("accepted_at", OffsetDateTime.class),
                ended == null ? null : new End(ended, row.getString("ended_by")),
                recorded == null ? null : new Recorded(recorded, Cause.valueOf(row.getString("cause"))));
    }
}
