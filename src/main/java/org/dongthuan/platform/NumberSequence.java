package org.dongthuan.platform;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sequence out of which requests get their numbers. */
public final class NumberSequence {

    private final JdbcClient database;
    private final String name;

    /** @param name with its schema, as the module that owns it writes it */
    public NumberSequence(JdbcClient database, String name) {
        this.database = database;
        this.name = name;
    }

    public long next() {
        return database.sql("select nextval('" + name + "')").query(Long.class).single();
    }

    /** Leaves that many out, for good: no transaction brings them back. Says which. */
    public List<String> leaveOut(int many, String what) {
        if (many == 0) return List.of();
        long first = next();
        long last = first + many - 1;
        database.sql("select setval('" + name + "', :last)").param("last", last).query(row -> {});
        return List.of("numbers left out: %s %d-%d".formatted(what, first, last));
    }
}
