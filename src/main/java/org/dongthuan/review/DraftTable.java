package org.dongthuan.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.dongthuan.platform.Leftovers;
import org.dongthuan.platform.keys.Place;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueCodec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of {@code review_draft}: what each person wants to say about a task, before it counts. Of no use once the task
 * is over, however that came about.
 */
@Component
class DraftTable implements Leftovers {

    /** No JSON begins so. */
    private static final String LOCKED = "locked:";

    private final JdbcClient database;
    private final ValueCodec codec;
    private final ObjectMapper json;
    private final Clock clock;

    DraftTable(JdbcClient database, ValueCodec codec, ObjectMapper json, Clock clock) {
        this.database = database;
        this.codec = codec;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One person's draft on one task.
     *
     * @param basis the fingerprint of what the person had before his eyes
     * @param decision JSON
     */
    record Draft(String basis, String decision) {}

    Optional<Draft> find(String taskId, String actor) {
        return database.sql("select basis, decision from app.review_draft where task_id = ? and actor = ?")
                .params(taskId, actor)
                .query((row, index) ->
                        new Draft(row.getString("basis"), opened(row.getString("decision"), place(taskId, actor))))
                .optional();
    }

    /** What he wrote last when the same step was given to him before, where it waits for him. */
    Optional<Draft> kept(RequestNumber number, String step, String actor) {
        return database.sql("""
                        select task_id, basis, decision from app.review_draft
                        where kept_number = :number and kept_step = :step and actor = :actor
                        order by saved_at desc limit 1""")
                .param("number", number.text())
                .param("step", step)
                .param("actor", actor)
                .query((row, index) -> new Draft(
                        row.getString("basis"),
                        opened(row.getString("decision"), place(row.getString("task_id"), actor))))
                .optional();
    }

    /** It waits for its author at that step, also when its task is over. */
    void keepFor(RequestNumber number, String step, String taskId, String actor) {
        database.sql("""
                        update app.review_draft set kept_number = :number, kept_step = :step
                        where task_id = :task and actor = :actor and kept_number is null""")
                .param("number", number.text())
                .param("step", step)
                .param("task", taskId)
                .param("actor", actor)
                .update();
    }

    <D> D decision(Draft draft, TaskType<D> type) {
        try {
            return json.readValue(draft.decision(), type.decision());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored draft is unreadable", e);
        }
    }

    /** @param about with whose key it is locked; none for what stands readably where it counts, too */
    void save(String taskId, String actor, String basis, Object decision, Optional<RecordId> about) {
        database.sql("""
                        insert into app.review_draft (task_id, actor, basis, decision, saved_at)
                        values (:task, :actor, :basis, :decision, :at)
                        on conflict (task_id, actor) do update
                        set basis = excluded.basis, decision = excluded.decision, saved_at = excluded.saved_at""")
                .param("task", taskId)
                .param("actor", actor)
                .param("basis", basis)
                .param("decision", stored(write(decision), about, place(taskId, actor)))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The person has looked again, and stands by what he wrote. */
    void confirm(String taskId, String actor, String basis) {
        database.sql("update app.review_draft set basis = ? where task_id = ? and actor = ?")
                .params(basis, taskId, actor)
                .update();
    }

    @Override
    public String name() {
        return "drafts-of-ended-tasks";
    }

    @Override
    public int remove(OffsetDateTime before, int most) {
        return database.sql("""
                        delete from app.review_draft where (task_id, actor) in (
                            select task_id, actor from app.review_draft
                            where saved_at < :before and not app.is_open_task(task_id)
                                and (kept_number is null or not app.is_open_step(kept_number, kept_step))
                            limit :most for update skip locked)""").param("before", before).param("most", most).update();
    }

    private String stored(String decision, Optional<RecordId> about, Place place) {
        return about.map(record -> codec.writer(record).lock(decision, place))
                .map(locked -> LOCKED + Base64.getEncoder().encodeToString(locked))
                .orElse(decision);
    }

    private String opened(String stored, Place place) {
        if (!stored.startsWith(LOCKED)) return stored;
        return codec.open(Base64.getDecoder().decode(stored.substring(LOCKED.length())), place);
    }

    private static Place place(String taskId, String actor) {
        return new Place("review_draft", "decision", taskId + "/" + actor);
    }

    private String write(Object decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
