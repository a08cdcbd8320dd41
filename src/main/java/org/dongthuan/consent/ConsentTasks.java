package org.dongthuan.consent;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskType;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of the data subject, and of whoever acts for him by a mandate. */
@Component
class ConsentTasks implements TaskType<ConsentAnswerBody> {

    private final ConsentTable consents;
    private final ConsentReading reading;
    private final Answers answers;
    private final People people;
    private final Speakers speakers;
    private final ConsentTaskLines lines;

    ConsentTasks(
            ConsentTable consents,
            ConsentReading reading,
            Answers answers,
            People people,
            Speakers speakers,
            ConsentTaskLines lines) {
        this.consents = consents;
        this.reading = reading;
        this.answers = answers;
        this.people = people;
        this.speakers = speakers;
        this.lines = lines;
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
        return speakers.find(actor.account(), get(task.number())).isPresent();
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        speaker(speakers.find(actor.account(), get(task.number())));
    }

    /** What is a person's own he takes back from whoever acts for him. */
    @Override
    public boolean mayTakeOver(Actor actor, OpenTask task) {
        return get(task.number()).isAbout(actor.account());
    }

    @Override
    public String basis(RequestNumber number) {
        return reading.basis(get(number));
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable ConsentAnswerBody draft, Locale locale) {
        StoredConsent consent = get(task.number());
        Speaker speaker = speaker(speakers.find(actor.account(), consent));
        return reading.show(actor, speaker.mandate(), consent, summary, draft, locale);
    }

    /** As its subject is told; of others see {@link #lines(Actor, Collection, Locale)}. */
    @Override
    public Map<String, TaskLine> lines(Collection<OpenTask> tasks, Locale locale) {
        return lines.of(tasks, locale);
    }

    @Override
    public Map<String, TaskLine> lines(Actor reader, Collection<OpenTask> tasks, Locale locale) {
        return lines.of(reader, tasks, locale);
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
        Speaker speaker = speaker(speakers.hold(account, consent));
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        return Map.of(
                "answer",
                answers.take(actor, speaker.mandate(), consent, decision).name());
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

    private static Speaker speaker(Optional<Speaker> found) {
        return found.orElseThrow(() -> new Refusal.NotFound("task-unknown"));
    }
}
