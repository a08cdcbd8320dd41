package org.dongthuan.consent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of whoever was let in, and later of his agency, after the consent was withdrawn. */
@Component
class CessationTask implements TaskType<CessationBody> {

    private final ConsentTable consents;
    private final CessationTable cessations;
    private final CessationConfirmers confirmers;
    private final CessationViews views;
    private final Confirmations confirmations;

    CessationTask(
            ConsentTable consents,
            CessationTable cessations,
            CessationConfirmers confirmers,
            CessationViews views,
            Confirmations confirmations) {
        this.consents = consents;
        this.cessations = cessations;
        this.confirmers = confirmers;
        this.views = views;
        this.confirmations = confirmations;
    }

    @Override
    public Set<String> steps() {
        return Set.of("confirmCessation");
    }

    @Override
    public String kind(RequestNumber number) {
        return "CESSATION";
    }

    /** Those that were let in: they answer for the data. */
    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, StoredConsent> found = all(tasks);
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> Objects.requireNonNull(found.get(task.number()), "A task without a consent")
                                .question()
                                .recipientAgency()));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return mayConfirm(actor.account(), get(task.number()));
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        if (!isOfTheCase(actor, task)) throw new Refusal.NotFound("task-unknown");
    }

    @Override
    public String basis(RequestNumber number) {
        Cessation cessation = cessation(get(number));
        return Seen.fingerprint(number, cessation.status(), cessation.due());
    }

    @Override
    public Optional<RecordId> lockedFor(RequestNumber number) {
        return Optional.of(get(number).question().record());
    }

    /** When the recipient's term has passed, his agency is asked beside him, and he is still asked. */
    @Override
    public boolean keepsDrafts() {
        return true;
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable CessationBody draft, Locale locale) {
        StoredConsent consent = get(task.number());
        return views.task(actor, consent, cessation(consent), summary, draft, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return TaskLine.byTask(tasks, views.lines(all(tasks).values(), locale));
    }

    @Override
    public Class<CessationBody> decision() {
        return CessationBody.class;
    }

    @Override
    public CessationBody typed(Map<String, List<String>> form) {
        return CessationForm.of(form);
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, CessationBody decision) {
        StoredConsent consent = get(number);
        Cessation open = cessations.lock(consent.id()).orElseThrow();
        if (!confirmers.mayConfirm(account, consent, open)) throw new Refusal.NotFound("task-unknown");
        confirmations.take(account, consent, open, decision);
        return Map.of();
    }

    @Override
    public String status(RequestNumber number) {
        return cessation(get(number)).status().name();
    }

    @Override
    public String page() {
        return "consent/cessation-task";
    }

    @Override
    public String fragment() {
        return "consent/cessation :: alone";
    }

    private boolean mayConfirm(String account, StoredConsent consent) {
        return confirmers.mayConfirm(account, consent, cessation(consent));
    }

    private Map<RequestNumber, StoredConsent> all(Collection<OpenTask> tasks) {
        return consents.all(tasks.stream().map(OpenTask::number).toList()).stream()
                .collect(Collectors.toMap(StoredConsent::number, Function.identity()));
    }

    private Cessation cessation(StoredConsent consent) {
        return cessations
                .find(consent.id())
                .orElseThrow(() -> new IllegalStateException(consent.number() + " asks for no confirmation"));
    }

    private StoredConsent get(RequestNumber number) {
        return consents.find(number).orElseThrow(() -> new IllegalStateException("No consent " + number));
    }
}
