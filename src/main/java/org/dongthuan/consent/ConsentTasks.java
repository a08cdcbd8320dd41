package org.dongthuan.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Sha256;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskContract;
import org.dongthuan.review.TaskSummary;
import org.dongthuan.review.TaskView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The step of the data subject, and of nobody else. */
@Component
class ConsentTasks implements TaskContract<ConsentAnswerBody> {

    static final String STEP = "answerConsentRequest";

    private final ConsentTable consents;
    private final ConsentTexts texts;
    private final ConsentViews views;
    private final Proofs proofs;
    private final Answers answers;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    ConsentTasks(
            ConsentTable consents,
            ConsentTexts texts,
            ConsentViews views,
            Proofs proofs,
            Answers answers,
            People people,
            AuditLog audit,
            Clock clock) {
        this.consents = consents;
        this.texts = texts;
        this.views = views;
        this.proofs = proofs;
        this.answers = answers;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Set<String> steps() {
        return Set.of(STEP);
    }

    @Override
    public String kind(RequestNumber number) {
        return "CONSENT";
    }

    /** The one that asks: the person's own says nothing to him. */
    @Override
    public AgencyCode agency(OpenTask task) {
        return get(task.number()).question().recipientAgency();
    }

    @Override
    public boolean isOfTheCase(Actor actor, OpenTask task) {
        return get(task.number()).isAbout(actor.account());
    }

    @Override
    public void checkMayWork(Actor actor, OpenTask task) {
        check(actor.account(), get(task.number()));
    }

    /** What the person is told, in every language: a name that changed meanwhile is another question. */
    @Override
    public String basis(RequestNumber number) {
        StoredConsent consent = get(number);
        return Sha256.of(texts.compose(consent, Texts.VIETNAMESE).sha256()
                + texts.compose(consent, Texts.ENGLISH).sha256());
    }

    @Override
    public TaskView view(
            Actor actor, OpenTask task, TaskSummary summary, @Nullable ConsentAnswerBody draft, Locale locale) {
        StoredConsent consent = get(task.number());
        ConsentQuestion question = consent.question();
        ConsentText text = texts.compose(consent, locale);
        proofs.shown(consent.id(), text, actor.account(), OffsetDateTime.now(clock));
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .on(question.record().value(), question.fields())
                .about(consent.number().text())
                .because(STEP));
        return new ConsentTaskView(
                summary,
                views.recipient(question),
                text,
                views.fields(question, locale),
                question.from(),
                question.to(),
                consent.consent().answerBy(),
                answers.isOverdue(consent),
                draft);
    }

    @Override
    public Class<ConsentAnswerBody> decision() {
        return ConsentAnswerBody.class;
    }

    /** What was ticked for a part says nothing any more once the person refuses. */
    @Override
    public ConsentAnswerBody typed(Map<String, List<String>> form) {
        ConsentAnswer answer = answer(first(form, "answer"));
        if (answer == ConsentAnswer.REFUSE) return new ConsentAnswerBody(answer, null, null);
        return new ConsentAnswerBody(answer, form.getOrDefault("fields", List.of()), day(first(form, "until")));
    }

    @Override
    public Map<String, String> decide(OpenTask task, String account, ConsentAnswerBody decision) {
        StoredConsent consent = consents.lock(task.number()).orElseThrow();
        check(account, consent);
        Actor subject = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        answers.take(subject, consent, decision);
        return Map.of("answer", String.valueOf(decision.answer()));
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

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable ConsentAnswer answer(@Nullable String word) {
        for (ConsentAnswer answer : ConsentAnswer.values()) if (answer.name().equals(word)) return answer;
        return null;
    }

    /** What is no day lies outside every period, and is refused as such rather than dropped. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isBlank()) return null;
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }
}
