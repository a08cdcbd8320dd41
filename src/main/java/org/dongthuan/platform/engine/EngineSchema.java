package org.dongthuan.platform.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in schema {@code camunda} with the scripts of the engine's own jar, so that they are never
 * copied, and lets the runtime role work with the rows but not with the tables.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "identity", "case.engine", "case.history", "decision.engine", "decision.history", "history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "engine schema of Camunda 7.24";
    }

    @Override
    public Integer getChecksum() {
        return SCRIPTS.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        String runtimeRole = context.getConfiguration().getPlaceholders().get("runtime-role");
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to camunda");
            for (String script : SCRIPTS) {
                var resource = new ClassPathResource(
                        "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql");
                ScriptUtils.executeSqlScript(connection, new EncodedResource(resource, StandardCharsets.UTF_8));
            }
            statement.execute("grant usage on schema camunda, app to " + runtimeRole);
            statement.execute("grant select, insert, update, delete on all tables in schema camunda to " + runtimeRole);
            statement.execute("set local search_path to app");
        }
    }
}
