package org.dongthuan.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.web.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code substitution}; a day asked for lies between the first and the last, both included. */
@Component
class SubstitutionTable {

    private final JdbcClient database;

    SubstitutionTable(JdbcClient database) {
        this.database = database;
    }

    /** Nobody else enters one until the transaction ends. */
    void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('substitution'))").query(row -> {});
    }

    void add(Substitution entered) {
        Authority authority = entered.authority();
        database.sql("""
                        insert into app.substitution (id, absent, substitute, authority, document, reason, from_day, to_day,
                            entered_at, entered_by)
                        values (:id, :absent, :substitute, :authority, :document, :reason, :from, :to, :at, :by)""")
                .param("id", entered.id())
                .param("absent", entered.absent())
                .param("substitute", entered.substitute())
                .param("authority", authority == null ? null : authority.name())
                .param("document", entered.document())
                .param("reason", entered.reason())
                .param("from", entered.from())
                .param("to", entered.to())
                .param("at", entered.enteredAt())
                .param("by", entered.enteredBy())
                .update();
    }

    /** Whether nobody had ended it, and it was not over on that day. */
    boolean end(UUID id, LocalDate day, String by, OffsetDateTime at) {
        return database.sql("""
                        update app.substitution set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null and to_day >= :day""")
                        .param("at", at)
                        .param("by", by)
                        .param("id", id)
                        .param("day", day)
                        .update()
                == 1;
    }

    Optional<Substitution> find(UUID id) {
        return database.sql("select * from app.substitution where id = ?")
                .param(id)
                .query(SubstitutionTable::read)
                .optional();
    }

    /** In which the person is away or stands in for another, or that he entered for somebody, the newest first. */
    List<Substitution> of(String account, Cursor<UUID> after, int most) {
        return database.sql("""
                        select * from app.substitution
                        where (absent = :account or substitute = :account or entered_by = :account) and (entered_at, id) < (:at, :id)
                        order by entered_at desc, id desc limit :most""")
                .param("account", account)
                .param("at", after.at())
                .param("id", after.key())
                .param("most", most)
                .query(SubstitutionTable::read)
                .list();
    }

    /** Not ended, and on any of these days. */
    List<Substitution> of(String account, LocalDate from, LocalDate to) {
        return database.sql("""
                        select * from app.substitution
                        where (absent = :account or substitute = :account) and ended_at is null
                            and from_day <= :to and to_day >= :from
                        order by from_day""")
                .param("account", account)
                .param("from", from)
                .param("to", to)
                .query(SubstitutionTable::read)
                .list();
    }

    /** Everybody whose absence, standing in or appointment begins on that day, or ended with the day before. */
    List<String> changingOn(LocalDate day) {
        return database.sql("""
                        with changing as (
                            select absent, substitute from app.substitution
                            where ended_at is null and (from_day = :day or to_day = :day::date - 1))
                        select absent from changing union select substitute from changing
                        union select account from app.appointment
                            where ended_on is null and (valid_from = :day or valid_to = :day::date - 1)
                        order by 1""").param("day", day).query(String.class).list();
    }

    /** In which the person stands, or stood last, in for somebody who signs. */
    Optional<Substitution> latestSigning(String substitute, LocalDate day) {
        return database.sql("""
                        select * from app.substitution
                        where substitute = :substitute and authority is not null and from_day <= :day
                            and (ended_at is null or ended_at >= from_day)
                        order by from_day desc, entered_at desc limit 1""")
                .param("substitute", substitute)
                .param("day", day)
                .query(SubstitutionTable::read)
                .optional();
    }

    private static Substitution read(ResultSet row, int index) throws SQLException {
        @Nullable String authority = row.getString("authority");
        return new Substitution(
                row.getObject("id", UUID.class),
                row.getString("absent"),
                row.getString("substitute"),
                authority == null ? null : Authority.valueOf(authority),
                row.getString("document"),
                row.getString("reason"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getObject("entered_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                row.getString("ended_by"),
                row.getString("entered_by"));
    }
}
