package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What each person has seen of a task and wants to say about it, before it counts. */
@Component
class DraftTable {

    private final JdbcTemplate database;
    private final ObjectMapper json;
    private final Clock clock;

    DraftTable(JdbcTemplate database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One person's draft on one task.
     *
     * @param basis the fingerprint of what the person had before his eyes
     * @param decision JSON
     */
    record Draft(String basis, @Nullable String decision) {}

    Optional<Draft> find(String taskId, String actor) {
        return database
                .query(
                        "select basis, decision from app.review_draft where task_id = ? and actor = ?",
                        (row, index) -> new Draft(row.getString("basis"), row.getString("decision")),
                        taskId,
                        actor)
                .stream()
                .findFirst();
    }

    <D> Optional<D> decision(Draft draft, TaskType<D> contract) {
        try {
            return draft.decision() == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(draft.decision(), contract.decision()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft is unreadable", e);
        }
    }

    /** The person looks at the task: from now on his decision rests on this basis. */
    void looked(String taskId, String actor, String basis) {
        database.update("""
                insert into app.review_draft (task_id, actor, basis, saved_at) values (?, ?, ?, ?)
                on conflict (task_id, actor) do update set basis = excluded.basis""", taskId, actor, basis, OffsetDateTime.now(clock));
    }

    /** Keeps the decision; one who decides without having looked decides on the present basis. */
    void save(String taskId, String actor, String presentBasis, Object decision) {
        database.update("""
                insert into app.review_draft (task_id, actor, basis, decision, saved_at) values (?, ?, ?, ?, ?)
                on conflict (task_id, actor) do update set decision = excluded.decision, saved_at = excluded.saved_at""", taskId, actor, presentBasis, write(decision), OffsetDateTime.now(clock));
    }

    private String write(Object decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
