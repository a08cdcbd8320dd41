package org.dongthuan.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which data files were loaded, so that every start, on any number of nodes, loads each content once. */
@Component
public class LoadedFileTable {

    private final JdbcTemplate database;
    private final Clock clock;

    LoadedFileTable(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this content differs from what was loaded last under that name; takes note of it if so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(DataFile file) {
        // two nodes that start together take turns
        database.query("select pg_advisory_xact_lock(hashtext('loaded_file'))", row -> {});
        return database.update("""
                        insert into app.loaded_file as f (name, sha256, loaded_at) values (?, ?, ?)
                        on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                        where f.sha256 <> excluded.sha256""", file.name(), file.sha256(), OffsetDateTime.now(clock)) == 1;
    }
}
