package org.dongthuan.platform;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.database_copy}: which copies of the database were admitted. */
@Component
public class DatabaseCopyTable {

    private final JdbcClient database;

    DatabaseCopyTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether there is such a table: an empty database, or that of another program, has none. */
    public boolean exists() {
        return database.sql("select to_regclass('app.database_copy') is not null")
                .query(Boolean.class)
                .single();
    }

    /** The copy that this is. */
    public String present() {
        return database.sql("select app.present_copy()").query(String.class).single();
    }

    /** The copy that was admitted last. */
    public @Nullable String admitted() {
        return database.sql("select copy from app.database_copy order by position desc limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Lets the application work on the present copy; the owner alone may do so. */
    public void admit(String by, OffsetDateTime at) {
        database.sql("""
                        insert into app.database_copy (copy, admitted_at, admitted_by)
                        values (app.present_copy(), :at, :by)""").param("at", at).param("by", by).update();
    }
}
