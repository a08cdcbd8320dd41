package org.dongthuan.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a requester answers who knows the number of his request, not that of a task. */
@Component
public class SupplyDesk {

    private final OpenTasks tasks;
    private final TaskDesk desk;
    private final ObjectMapper json;

    SupplyDesk(OpenTasks tasks, TaskDesk desk, ObjectMapper json) {
        this.tasks = tasks;
        this.desk = desk;
        this.json = json;
    }

    /** The task in which the requester answers. */
    public Optional<String> task(RequestNumber number) {
        return tasks.find(number, SupplyTask.STEP);
    }

    /**
     * Answers; the caller has found that the request is the person's.
     *
     * @throws Refusal {@code not-returned} (409) when nothing is asked, {@code supply-invalid} (422)
     */
    @Transactional
    public void supply(Actor requester, RequestNumber number, SupplyBody answer) {
        String task = task(number).orElseThrow(() -> new Refusal.Conflict("not-returned"));
        desk.complete(requester, task, json.valueToTree(answer), Seen.UNTOLD);
    }
}
