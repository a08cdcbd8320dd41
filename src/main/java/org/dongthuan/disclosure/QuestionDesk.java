package org.dongthuan.disclosure;

import java.util.List;
import java.util.Locale;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.Reading;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people have readings of their data explained; other people's questions do not exist for them. */
@Component
public class QuestionDesk {

    private final NewQuestions newQuestions;
    private final QuestionTable questions;
    private final QuestionViews views;
    private final QuestionWorkflow workflow;
    private final OwnReadings readings;
    private final AuditLog audit;

    QuestionDesk(
            NewQuestions newQuestions,
            QuestionTable questions,
            QuestionViews views,
            QuestionWorkflow workflow,
            OwnReadings readings,
            AuditLog audit) {
        this.newQuestions = newQuestions;
        this.questions = questions;
        this.views = views;
        this.workflow = workflow;
        this.readings = readings;
        this.audit = audit;
    }

    /** The reading that somebody is about to question; {@code reading-unknown} (404) for any but of his own record. */
    @Transactional(readOnly = true)
    public Disclosure reading(Actor actor, long id, Locale locale) {
        return readings.shown(actor, id, locale);
    }

    /**
     * Asks the reader's agency to explain a reading.
     *
     * @throws Refusal {@code no-record}, {@code reading-unknown} (404), {@code open-question-exists} or {@code
     *     question-asked-before} (409, with its number), {@code own-reading}, {@code question-invalid} (422), {@code
     *     questions-too-many} (429)
     */
    @Transactional
    public QuestionSummary ask(Actor actor, long reading, @Nullable String text) {
        RecordId record = readings.record(actor);
        Reading line = readings.find(record, reading);
        ReadingQuestion question = newQuestions.ask(actor, record, line, text);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.QUESTION)
                .on(record.value(), line.fields())
                .about(question.number().text()));
        workflow.start(question.number());
        return views.summaries(List.of(own(actor, question.number()))).get(0);
    }

    /** The person's own, newest first. */
    @Transactional(readOnly = true)
    public List<QuestionSummary> mine(Actor actor, long offset, int most) {
        return views.summaries(questions.of(actor.account(), offset, most));
    }

    @Transactional(readOnly = true)
    public long countMine(Actor actor) {
        return questions.countOf(actor.account());
    }

    /** One with all that was said; {@code request-unknown} (404) for everybody else. */
    @Transactional
    public QuestionView view(Actor actor, RequestNumber number, Locale locale) {
        ReadingQuestion question = own(actor, number);
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(question.record().value(), List.of())
                .about(number.text()));
        String task = question.status() == QuestionStatus.ANSWERED
                ? workflow.responseTask(number).orElse(null)
                : null;
        return views.view(actor, question, task, locale);
    }

    private ReadingQuestion own(Actor actor, RequestNumber number) {
        return questions
                .find(number)
                .filter(question -> question.isOf(actor.account()))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
