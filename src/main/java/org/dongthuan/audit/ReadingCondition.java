package org.dongthuan.audit;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.jspecify.annotations.Nullable;

/** A query about readings, as SQL. */
final class ReadingCondition {

    private static final String SAME = """
            (coalesce(reference = any(:$about), false) or coalesce(grant_id = any(:$grants::uuid[]), false)
                or (reference is null and grant_id is null and coalesce(actor = :$asker, false) and at >= :$from))""";

    /** That somebody came upon it while it was in another regime is told to nobody, its holder included. */
    static final String NO_SECRET = " and purpose is distinct from '" + AuditEntry.STATE_SECRET + "'";

    private final StringBuilder sql = new StringBuilder("record_id = :record and action = any(:actions)" + NO_SECRET);
    private final Map<String, Object> parameters = new HashMap<>();

    ReadingCondition(ReadingQuery query) {
        parameters.put("record", query.record());
        parameters.put("actions", query.actions().stream().map(Action::name).toArray(String[]::new));
        and("actor is distinct from :except", "except", query.except());
        and("at >= :from", "from", query.from());
        and("at < :before", "before", query.before());
        without(query.withheld());
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

    /** In the statement itself, so that pages and totals are those of a list that never had these lines. */
    ReadingCondition without(List<Withheld> all) {
        all.forEach(withheld -> sql.append(" and not ").append(same(withheld)));
        return this;
    }

    ReadingCondition only(Withheld withheld) {
        sql.append(" and ").append(same(withheld));
        return this;
    }

    private String same(Withheld withheld) {
        String name = "withheld" + parameters.size();
        parameters.put(name + "about", array(withheld.about()));
        parameters.put(
                name + "grants", withheld.grants().stream().map(UUID::toString).toArray(String[]::new));
        parameters.put(name + "asker", withheld.asker());
        parameters.put(name + "from", withheld.from());
        return SAME.replace("$", name);
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
