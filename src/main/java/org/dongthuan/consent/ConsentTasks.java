package org.dongthuan.consent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of the data subject, and of nobody else. */
@Component
class ConsentTasks implements TaskType<ConsentAnswerBody> {

    private final ConsentTable consents;
    private final ConsentReading reading;
    private final Answers answers;
    private final People people;
    private final ConsentNames names;

    ConsentTasks(ConsentTable consents, ConsentReading reading, Answers answers, People people, ConsentNames names) {
        this.consents = consents;
        this.reading = reading;
        this.answers = answers;
        this.people = people;
        this.names = names;
    }

    @Override
    public Set<String> steps() {
        return Set.of("answerConsentRequest");
    }

    @Override
    public String kind(RequestNumber number) {
        return "CONSENT";
    }

    /** Those that ask: the person's own says nothing to him. */
    @Override
    public Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, AgencyCode> asking = consents
                .all(tasks.stream().map(OpenTask::number).toList())
                .stream()
                .collect(Collectors.toMap(
                        StoredConsent::number, stored -> stored.question().recipientAgency()));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> Objects.requireNonNull(asking.get(task.number()), "A task without a consent")));
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return get(task.number()).isAbout(actor.account());
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        check(actor.account(), get(task.number()));
    }

    @Override
    public String basis(RequestNumber number) {
        return reading.basis(get(number));
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable ConsentAnswerBody draft, Locale locale) {
        return reading.show(actor, get(task.number()), summary, draft, locale);
    }

    /** Who asks, and for which of the reader's own fields: nobody else's data are shown. */
    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        Map<RequestNumber, ConsentQuestion> asked = consents
                .all(tasks.stream().map(OpenTask::number).toList())
                .stream()
                .collect(Collectors.toMap(StoredConsent::number, StoredConsent::question));
        Map<String, String> people = names.people(
                asked.values().stream().map(ConsentQuestion::requester).collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> asked.containsKey(task.number()))
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> line(Objects.requireNonNull(asked.get(task.number())), people, locale)));
    }

    private TaskLine line(ConsentQuestion question, Map<String, String> people, Locale locale) {
        String requester = people.getOrDefault(question.requester(), question.requester());
        String fields = String.join(" · ", names.fields(question.fields(), locale));
        return new TaskLine(new RequestLine(requester, fields, Map.of()), null);
    }

    @Override
    public Class<ConsentAnswerBody> decision() {
        return ConsentAnswerBody.class;
    }

    @Override
    public ConsentAnswerBody typed(Map<String, List<String>> form) {
        return ConsentForm.of(form);
    }

    @Override
    public Map<String, String> complete(RequestNumber number, String step, String account, ConsentAnswerBody decision) {
        StoredConsent consent = consents.lock(number).orElseThrow();
        check(account, consent);
        Actor subject = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        return Map.of("answer", answers.take(subject, consent, decision).name());
    }

    @Override
    public String status(RequestNumber number) {
        return get(number).status().name();
    }

    @Override
    public String page() {
        return "consent/task";
    }

    @Override
    public String fragment() {
        return "consent/question :: alone";
    }

    private StoredConsent get(RequestNumber number) {
        return consents.find(number).orElseThrow(() -> new IllegalStateException("No consent " + number));
    }

    private static void check(String account, StoredConsent consent) {
        if (!consent.isAbout(account)) throw new Refusal.NotFound("task-unknown");
    }
}
