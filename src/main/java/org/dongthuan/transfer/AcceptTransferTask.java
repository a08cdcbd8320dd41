package org.dongthuan.transfer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskForm;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of the receiving agency. */
@Component
class AcceptTransferTask implements TaskType<AcceptanceBody> {

    static final String STEP = "acceptTransfer";

    private final TransferTable table;
    private final Receivers receivers;
    private final TransferContents contents;
    private final TransferPapers papers;
    private final TransferWord word;
    private final TransferTerms terms;

    AcceptTransferTask(
            TransferTable table,
            Receivers receivers,
            TransferContents contents,
            TransferPapers papers,
            TransferWord word,
            TransferTerms terms) {
        this.table = table;
        this.receivers = receivers;
        this.contents = contents;
        this.papers = papers;
        this.word = word;
        this.terms = terms;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return TransferRequestType.KIND;
    }

    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, Transfer> found = of(tasks);
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> agency(found.get(task.number()))));
    }

    private static AgencyCode agency(@Nullable Transfer one) {
        if (one == null) throw new IllegalStateException("A task without a transfer");
        return one.asked() == null ? one.receiving() : one.asked();
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        Transfer one = table.get(task.number());
        return one.concerns(actor.account()) || receivers.isOfTheGroup(actor.account(), one);
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        receivers.check(actor.account(), table.get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return table.get(number).fingerprint();
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable AcceptanceBody draft, Locale locale) {
        Transfer one = table.get(task.number());
        terms.log(actor, Action.READ_TASK, one);
        return new AcceptanceTaskView(
                summary,
                contents.item(one, locale),
                papers.issued(one.number()).stream()
                        .findFirst()
                        .map(paper -> new TransferView.Paper(paper.id(), paper.number()))
                        .orElse(null),
                one.acceptBy(),
                draft);
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(table.get(number).record());
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, TaskLine> lines = of(tasks).values().stream()
                .collect(Collectors.toMap(Transfer::number, one -> new TaskLine(contents.line(one, locale), null)));
        return TaskLine.byTask(tasks, lines);
    }

    @Override
    public Class<AcceptanceBody> decision() {
        return AcceptanceBody.class;
    }

    @Override
    public AcceptanceBody typed(Map<String, List<String>> form) {
        var answers = new TaskForm(form);
        return new AcceptanceBody(answers.choice("outcome", AcceptanceOutcome.values()), answers.first("reason"));
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, AcceptanceBody decision) {
        return Map.of("word", word.take(account, number, decision).name());
    }

    @Override
    public String status(RequestNumber number) {
        return table.get(number).status().name();
    }

    @Override
    public String page() {
        return "transfer/accept-task";
    }

    @Override
    public String fragment() {
        return "transfer/accept :: alone";
    }

    private Map<RequestNumber, Transfer> of(Collection<OpenTask> tasks) {
        return table.all(tasks.stream().map(task -> task.number().text()).toList()).stream()
                .collect(Collectors.toMap(Transfer::number, Function.identity()));
    }
}
