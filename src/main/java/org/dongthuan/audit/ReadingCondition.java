package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dongthuan.audit.AuditEntry.Action;
import org.jspecify.annotations.Nullable;

/** A query about readings, as SQL. */
final class ReadingCondition {

    private final StringBuilder sql = new StringBuilder("record_id = :record and action = any(:actions)");
    private final Map<String, Object> parameters = new HashMap<>();

    ReadingCondition(ReadingQuery query) {
        parameters.put("record", query.record());
        parameters.put("actions", query.actions().stream().map(Action::name).toArray(String[]::new));
        and("actor is distinct from :except", "except", query.except());
        and("at >= :from", "from", query.from());
        and("at < :before", "before", query.before());
        if (query.by() == null) return;
        and(
                "(actor = any(:accounts) or agency = any(:agencies))",
                "accounts",
                array(query.by().accounts()));
        parameters.put("agencies", array(query.by().agencies()));
    }

    /** Only what stands behind the line of that moment and id. */
    ReadingCondition behind(OffsetDateTime at, long id) {
        and("(at, id) < (:at, :id)", "at", at);
        parameters.put("id", id);
        return this;
    }

    private void and(String condition, String name, @Nullable Object argument) {
        if (argument == null) return;
        sql.append(" and ").append(condition);
        parameters.put(name, argument);
    }

    String sql() {
        return sql.toString();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private static String[] array(Set<String> words) {
        return words.toArray(String[]::new);
    }
}
