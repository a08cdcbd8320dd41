package org.dongthuan.platform.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code app.deployed_models}: which sets of models were deployed. */
@Component
class DeployedModelsTable {

    private final JdbcClient database;
    private final Clock clock;

    DeployedModelsTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Deployed(int version, String sha256) {}

    /** Before the first start there is none. */
    boolean exists() {
        return database.sql("select to_regclass('app.deployed_models') is not null")
                .query(Boolean.class)
                .single();
    }

    Optional<Deployed> newest() {
        return database.sql("select version, sha256 from app.deployed_models order by version desc limit 1")
                .query((row, index) -> new Deployed(row.getInt("version"), row.getString("sha256")))
                .optional();
    }

    void remember(Deployed models) {
        database.sql("""
                        insert into app.deployed_models (version, sha256, deployed_at) values (?, ?, ?)
                        on conflict (version) do update
                        set sha256 = excluded.sha256, deployed_at = excluded.deployed_at""")
                .params(models.version(), models.sha256(), OffsetDateTime.now(clock))
                .update();
    }
}
