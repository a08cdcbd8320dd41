package org.dongthuan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.notification.Post;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the engine and the mail know of a case that has one task at a time. */
public record EngineCase(ApplicationContext context, RequestNumber number) {

    public Task task() {
        return Objects.requireNonNull(
                context.getBean(TaskService.class)
                        .createTaskQuery()
                        .processInstanceBusinessKey(number.text())
                        .singleResult(),
                "There is no task");
    }

    /** The accounts and groups that the engine asks, and after them those whom it keeps away. */
    public Set<String> candidates() {
        return context.getBean(TaskService.class).getIdentityLinksForTask(task().getId()).stream()
                .map(EngineCase::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(IdentityLink link) {
        String who = link.getUserId() == null ? link.getGroupId() : link.getUserId();
        return link.getType().equals("candidate") ? who : link.getType() + " " + who;
    }

    /** Its instance of that process; none once it has ended. */
    public @Nullable ProcessInstance process(String definition) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(definition)
                .processInstanceBusinessKey(number.text())
                .singleResult();
    }

    /** To whom such a mail went. */
    public List<String> mailed(String kind) {
        Post.deliver(context);
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select account from app.outbox where number = ? and kind = ? and sent_at is not null order by account",
                        String.class,
                        number.text(),
                        kind);
    }
}
