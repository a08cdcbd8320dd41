package org.dongthuan.platform;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which data files were loaded, so that every start, on any number of nodes, loads each content once. */
@Component
public class LoadedFileTable {

    private final JdbcClient database;
    private final Clock clock;

    LoadedFileTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this content differs from what was loaded last under that name; takes note of it if so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isNew(DataFile file) {
        // two nodes that start together take turns
        database.sql("select pg_advisory_xact_lock(hashtext('loaded_file'))").query(row -> {});
        return database.sql("""
                                insert into app.loaded_file as f (name, sha256, loaded_at) values (?, ?, ?)
                                on conflict (name) do update set sha256 = excluded.sha256, loaded_at = excluded.loaded_at
                                where f.sha256 <> excluded.sha256""")
                        .params(file.name(), file.sha256(), OffsetDateTime.now(clock))
                        .update()
                == 1;
    }
}
