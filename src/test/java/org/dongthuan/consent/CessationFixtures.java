package org.dongthuan.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Completed;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Consents that are withdrawn after somebody was let in by them. */
public final class CessationFixtures {

    private final ApplicationContext context;
    private final ConsentFixtures consents;
    private final GrantFixtures grants;
    private final List<RequestNumber> withdrawn = new ArrayList<>();

    public CessationFixtures(ApplicationContext context) {
        this.context = context;
        consents = new ConsentFixtures(context);
        grants = new GrantFixtures(context);
    }

    /** Somebody was let in, and nobody has withdrawn yet. */
    public Grant given(String recipient, String subject) {
        return grants.given(recipient, subject, "phone", "ethnicity");
    }

    public Consent withdrawn(String recipient, String subject) {
        return withdrawn(given(recipient, subject), subject);
    }

    /** Withdrawn, and whoever confirms was looked for. */
    public Consent withdrawn(Grant grant, String subject) {
        Consent consent = justWithdrawn(grant, subject);
        consents.runJob(process(consent), "consentWithdrawn");
        return consent;
    }

    /** Withdrawn, and nothing done after it. */
    public Consent justWithdrawn(Grant grant, String subject) {
        UUID id = grants.consent(grant);
        consents.withdraw(subject, id);
        var number = new RequestNumber(grant.bases().get(0).reference());
        withdrawn.add(number);
        return context.getBean(Consents.class).get(number);
    }

    public ConsentFixtures consents() {
        return consents;
    }

    public GrantFixtures grants() {
        return grants;
    }

    public @Nullable ProcessInstance process(Consent consent) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey("consent-withdrawal")
                .processInstanceBusinessKey(consent.number().text())
                .singleResult();
    }

    public @Nullable Task task(Consent consent) {
        return context.getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(consent.number().text())
                .taskDefinitionKey("confirmCessation")
                .singleResult();
    }

    /** The accounts and groups that the engine asks, and after them those whom it keeps away. */
    public Set<String> asked(Consent consent) {
        Task task = Objects.requireNonNull(task(consent), "There is no task");
        return context.getBean(TaskService.class).getIdentityLinksForTask(task.getId()).stream()
                .map(CessationFixtures::words)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(IdentityLink link) {
        String who = link.getUserId() == null ? link.getGroupId() : link.getUserId();
        return link.getType().equals("candidate") ? who : link.getType() + " " + who;
    }

    public Completed confirm(String account, Consent consent, @Nullable LocalDate stoppedOn, @Nullable String reason) {
        return confirm(account, consent, new CessationBody(CessationOutcome.CONFIRM, stoppedOn, reason));
    }

    public Completed confirm(String account, Consent consent, CessationBody body) {
        return complete(account, draft(account, consent, body));
    }

    /** Saves what is to be said; the id of the task. */
    public String draft(String account, Consent consent, CessationBody body) {
        String task = Objects.requireNonNull(task(consent), "There is no task").getId();
        context.getBean(TaskDesk.class)
                .saveDraft(
                        consents.actor(account),
                        task,
                        context.getBean(ObjectMapper.class).valueToTree(body));
        return task;
    }

    /** The words that he finds in the task, as he had written them. */
    public @Nullable String written(String account, Consent consent) {
        String task = Objects.requireNonNull(task(consent), "There is no task").getId();
        var view = (CessationTaskView) context.getBean(TaskDesk.class)
                .open(consents.actor(account), task, Texts.VIETNAMESE)
                .view();
        return view.draft() == null ? null : view.draft().reason();
    }

    public Completed complete(String account, String task) {
        return context.getBean(TaskDesk.class).complete(consents.actor(account), task);
    }

    public ConsentView view(Consent consent) {
        return context.getBean(ConsentDesk.class)
                .view(consents.actor(consent.question().subject()), consent.id(), Texts.VIETNAMESE);
    }

    /** The last day of the present term. */
    public LocalDate due(Consent consent) {
        return Objects.requireNonNull(view(consent).consent().cessation()).dueDate();
    }

    /** To whom such a mail went. */
    public List<String> mailed(Consent consent, String kind) {
        Post.deliver(context);
        return context.getBean(JdbcTemplate.class)
                .queryForList(
                        "select account from app.outbox where number = ? and kind = ? and sent_at is not null order by account",
                        String.class,
                        consent.number().text(),
                        kind);
    }

    /** No task is left to others. */
    public void clear() {
        consents.resetClocks();
        RuntimeService runtime = context.getBean(RuntimeService.class);
        for (RequestNumber number : withdrawn) {
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey("consent-withdrawal")
                    .processInstanceBusinessKey(number.text())
                    .list()
                    .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test"));
        }
        grants.endAll();
    }
}
