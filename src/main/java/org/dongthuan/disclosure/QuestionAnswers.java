package org.dongthuan.disclosure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes what an agency answers, and what the person says to it: the word, the state and the line in the log, or nothing. */
@Component
class QuestionAnswers {

    private final QuestionTable questions;
    private final QuestionWordTable words;
    private final Answerers answerers;
    private final QuestionJourney journey;
    private final QuestionLog log;
    private final Clock clock;

    QuestionAnswers(
            QuestionTable questions,
            QuestionWordTable words,
            Answerers answerers,
            QuestionJourney journey,
            QuestionLog log,
            Clock clock) {
        this.questions = questions;
        this.words = words;
        this.answerers = answerers;
        this.journey = journey;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An answer of the agency that is asked; that of the one above closes the question.
     *
     * @return how the question stands with it
     * @throws Refusal {@code already-decided} (409), {@code answer-invalid} (422), and as {@link Answerers#check}
     */
    QuestionStatus answer(String account, RequestNumber number, AnswerBody body) {
        ReadingQuestion question = questions.lock(number).orElseThrow();
        answerers.check(account, question);
        if (!question.status().awaitsAnswer()) throw new Refusal.Conflict("already-decided");
        String text = QuestionRules.needed(body.text(), "answer-invalid", "question.answer-missing");
        boolean last = question.status() == QuestionStatus.ESCALATED;
        QuestionStatus to = last ? QuestionStatus.ANSWERED_FINALLY : QuestionStatus.ANSWERED;
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!questions.answered(question, to, now)) throw new Refusal.Conflict("already-decided");
        AgencyCode agency = Objects.requireNonNull(question.agency(), "An answer of nobody");
        QuestionWordKind kind = last ? QuestionWordKind.FINAL_ANSWER : QuestionWordKind.ANSWER;
        words.add(question, new QuestionWord(kind, account, agency, now, text));
        log.append(account, question, Action.EXPLAIN, to.name());
        return to;
    }

    /**
     * What the person says to the answer.
     *
     * @return how the question stands with it
     * @throws Refusal {@code task-unknown} (404), {@code already-decided} (409), {@code response-invalid} (422)
     */
    QuestionStatus respond(String account, RequestNumber number, ResponseBody body) {
        ReadingQuestion question = questions.lock(number).orElseThrow();
        if (!question.isOf(account)) throw new Refusal.NotFound("task-unknown");
        if (question.status() != QuestionStatus.ANSWERED) throw new Refusal.Conflict("already-decided");
        ResponseOutcome outcome = body.outcome();
        if (outcome == null)
            throw new Refusal.RuleViolated(
                    "response-invalid", List.of(Violation.of("outcome", "question.response-missing")));
        String text = QuestionRules.optional(body.text(), "response-invalid");
        OffsetDateTime now = OffsetDateTime.now(clock);
        QuestionStatus to = QuestionStatus.SATISFIED;
        if (outcome == ResponseOutcome.SATISFIED) {
            questions.satisfied(number, now);
        } else {
            if (text != null)
                words.add(question, new QuestionWord(QuestionWordKind.OBJECTION, account, null, now, text));
            journey.escalate(question, now.toLocalDate());
            to = QuestionStatus.ESCALATED;
        }
        log.append(account, question, Action.QUESTION, to.name());
        return to;
    }
}
