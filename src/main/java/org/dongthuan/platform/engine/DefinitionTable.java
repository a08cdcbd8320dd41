package org.dongthuan.platform.engine;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's rows of processes and decisions. Its own query would read every model from its XML to tell their
 * documentation, at each start.
 */
@Component
class DefinitionTable {

    private final JdbcClient database;

    DefinitionTable(JdbcClient database) {
        this.database = database;
    }

    /** @param days how long history is kept, as the engine knows it */
    record Latest(String key, String id, @Nullable Integer days) {}

    Map<String, Latest> processes() {
        return latest("act_re_procdef");
    }

    Map<String, Latest> decisions() {
        return latest("act_re_decision_def");
    }

    private Map<String, Latest> latest(String table) {
        return database
                .sql("select distinct on (key_) key_ as key, id_ as id, history_ttl_ as days from camunda." + table
                        + " order by key_, version_ desc")
                .query(Latest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Latest::key, Function.identity()));
    }
}
