package org.dongthuan.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the rows of {@code app.record} are, those of the other regime among them, and in which regime they stand. */
@Component
class WatchedRecordTable {

    private static final String SELECT = RecordTable.HOLDER + ", r.secrecy" + RecordTable.WITH_AGENCIES;

    private final JdbcClient database;

    WatchedRecordTable(JdbcClient database) {
        this.database = database;
    }

    /** A row in either regime. */
    record Row(StoredHolder holder, @Nullable SecrecyLevel level) {}

    Optional<Row> find(RecordId id, LocalDate day) {
        return database.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .param("day", day)
                .query((row, index) -> row(row))
                .optional();
    }

    List<RecordId> of(Collection<String> accounts) {
        return database.sql("select id from app.record where account = any(:accounts) order by id")
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, index) -> new RecordId(row.getObject("id", UUID.class)))
                .list();
    }

    /** By exactly that name, with or without diacritics, or by that staff number. */
    List<Row> called(String typed, LocalDate day) {
        return database.sql(SELECT + """
                        where r.folded_name = app.folded(:typed) or r.fields #>> '{employee_code,value}' = :typed
                        order by r.folded_name, r.id""")
                .param("typed", typed)
                .param("day", day)
                .query((row, index) -> row(row))
                .list();
    }

    /** Whoever marks it at the same time waits. */
    void mark(RecordId id, SecrecyLevel level) {
        database.sql("update app.record set secrecy = :level where id = :id")
                .param("level", level.word())
                .param("id", id.value())
                .update();
    }

    /** Not where its holder has got another meanwhile, as his account or his personal number tells. */
    boolean unmark(RecordId id) {
        return database.sql("""
                        update app.record r set secrecy = 'normal' where r.id = :id and not exists (
                            select from app.record o where o.id <> r.id and o.secrecy = 'normal' and (
                                o.account = r.account or exists (
                                    select from app.record_identity_number mine
                                    join app.record_identity_number his using (field, digest)
                                    where mine.record_id = r.id and his.record_id = o.id and field = 'personal_id')))""").param("id", id.value()).update() == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        String word = row.getString("secrecy");
        return new Row(
                RecordTable.holder(row),
                word.equals("normal") ? null : SecrecyLevel.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
