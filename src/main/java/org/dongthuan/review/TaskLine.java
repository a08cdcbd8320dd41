package org.dongthuan.review;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a task.
 *
 * @param advice what the verifier recommended in this round
 */
public record TaskLine(RequestLine request, @Nullable StepOutcome advice) {

    /** By task what is said of its request; nothing of a task whose request is not there. */
    public static Map<String, TaskLine> byTask(Collection<OpenTask> tasks, Map<RequestNumber, TaskLine> said) {
        return tasks.stream()
                .filter(task -> said.containsKey(task.number()))
                .collect(Collectors.toMap(OpenTask::taskId, task -> Objects.requireNonNull(said.get(task.number()))));
    }
}
