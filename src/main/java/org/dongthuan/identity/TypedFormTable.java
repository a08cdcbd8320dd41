package org.dongthuan.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.platform.Leftovers;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code typed_form}: what was typed and never sent goes when nobody has touched it for long. */
@Component
class TypedFormTable implements Leftovers {

    private static final RowMapper<Row> ROW = (row, index) -> new Row(
            row.getObject("id", UUID.class),
            row.getString("path"),
            row.getBytes("content"),
            row.getObject("saved_at", OffsetDateTime.class));

    private final JdbcClient database;
    private final Clock clock;

    TypedFormTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param content locked */
    record Row(UUID id, String path, byte[] content, OffsetDateTime savedAt) {}

    void save(String account, UUID id, String path, byte[] content) {
        database.sql("""
                        insert into app.typed_form (account, id, path, content, saved_at)
                        values (:account, :id, :path, :content, :at)
                        on conflict (account, id) do update
                        set path = excluded.path, content = excluded.content, saved_at = excluded.saved_at""")
                .param("account", account)
                .param("id", id)
                .param("path", path)
                .param("content", content)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Row> find(String account, UUID id) {
        return database.sql("select id, path, content, saved_at from app.typed_form where account = ? and id = ?")
                .params(account, id)
                .query(ROW)
                .optional();
    }

    List<Row> list(String account, Collection<String> paths) {
        return database.sql("""
                        select id, path, content, saved_at from app.typed_form
                        where account = :account and path = any(:paths) order by saved_at desc""")
                .param("account", account)
                .param("paths", paths.toArray(String[]::new))
                .query(ROW)
                .list();
    }

    void remove(String account, UUID id) {
        database.sql("delete from app.typed_form where account = ? and id = ?")
                .params(account, id)
                .update();
    }

    void forgetAllBut(String account, int most) {
        database.sql("""
                        delete from app.typed_form where (account, id) in (
                            select account, id from app.typed_form where account = ?
                            order by saved_at desc offset ?)""").params(account, most).update();
    }

    void forgetAllBut(String account, String path, int most) {
        database.sql("""
                        delete from app.typed_form where (account, id) in (
                            select account, id from app.typed_form where account = ? and path = ?
                            order by saved_at desc offset ?)""").params(account, path, most).update();
    }

    @Override
    public String name() {
        return "typed-forms";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.typed_form where (account, id) in (
                            select account, id from app.typed_form where saved_at < ? limit ? for update skip locked)""").params(before, most).update();
    }
}
