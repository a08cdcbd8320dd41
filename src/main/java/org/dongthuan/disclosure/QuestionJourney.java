package org.dongthuan.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a question does; each step looks at the stored question, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class QuestionJourney {

    private final QuestionTable questions;
    private final Answerers answerers;
    private final QuestionMail mail;
    private final TimeLimitRules limits;
    private final Clock clock;

    QuestionJourney(
            QuestionTable questions, Answerers answerers, QuestionMail mail, TimeLimitRules limits, Clock clock) {
        this.questions = questions;
        this.answerers = answerers;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /** Finds whose turn it is to answer, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findAnswerer(RequestNumber number) {
        ReadingQuestion question = awaitingAnswer(number);
        Optional<AgencyCode> found = answerers.nearest(question);
        // where nobody is, the search begins anew at the same place
        if (found.isEmpty()) return Optional.empty();
        questions.asked(number, found.get());
        ReadingQuestion asked = get(number);
        mail.toAgency(asked, QuestionMail.ASKED, answerers.accounts(asked));
        return Optional.of(asked.due());
    }

    /** The agency whose approvers are asked. */
    public AgencyCode agency(RequestNumber number) {
        return Optional.ofNullable(get(number).agency())
                .orElseThrow(() -> new IllegalStateException("Nobody is asked about " + number));
    }

    /** Who must not answer. */
    public Set<String> excluded(RequestNumber number) {
        return answerers.excluded(get(number));
    }

    public String subject(RequestNumber number) {
        return get(number).subject();
    }

    public void remindAnswerer(RequestNumber number) {
        ReadingQuestion question = awaitingAnswer(number);
        mail.toAgency(question, QuestionMail.REMINDER, answerers.accounts(question));
    }

    /**
     * The agency has let its term pass: the one above it is to answer, and the person is told.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has answered
     */
    public void escalateSilence(RequestNumber number) {
        ReadingQuestion silent = awaitingAnswer(number);
        LocalDate today = LocalDate.now(clock);
        if (!silent.due().isBefore(today)) throw new IllegalStateException("The term of " + number + " is not over");
        List<String> late = answerers.accounts(silent);
        escalate(silent, today);
        mail.toAgency(silent, QuestionMail.LATE, late);
        mail.toSubject(get(number), QuestionMail.ESCALATED);
    }

    /** On to the agency above, with a term of its own. */
    void escalate(ReadingQuestion seen, LocalDate today) {
        LocalDate due = limits.dueDate(TimeLimitRules.QUESTION_ANSWER, today);
        if (!questions.escalated(seen, answerers.above(seen).orElse(null), due))
            throw new IllegalStateException(seen.number() + " cannot be escalated now");
    }

    /** The answer goes to the person; the last day on which he may say what he thinks of it. */
    public LocalDate handOver(RequestNumber number) {
        LocalDate due = limits.dueDate(TimeLimitRules.QUESTION_RESPONSE, LocalDate.now(clock));
        if (!questions.handedOver(number, due)) throw new IllegalStateException(number + " has no answer");
        mail.toSubject(get(number), QuestionMail.ANSWERED);
        return due;
    }

    public void sendFinalAnswer(RequestNumber number) {
        ReadingQuestion question = get(number);
        if (question.status() != QuestionStatus.ANSWERED_FINALLY)
            throw new IllegalStateException(number + " has no final answer");
        mail.toSubject(question, QuestionMail.FINAL);
    }

    /** Nobody is reminded of what he has done. */
    public void remindSubject(RequestNumber number) {
        ReadingQuestion question = get(number);
        if (question.status() == QuestionStatus.ANSWERED) mail.toSubject(question, QuestionMail.RESPONSE_REMINDER);
    }

    /**
     * The person has let the last day pass: that is enough, and he is told so.
     *
     * @throws IllegalStateException when it is not over by our own clock, or he has said something
     */
    public void closeBySilence(RequestNumber number) {
        if (!questions.closedBySilence(number, LocalDate.now(clock), OffsetDateTime.now(clock)))
            throw new IllegalStateException(number + " cannot be closed now");
        mail.toSubject(get(number), QuestionMail.SILENCE);
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(get(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private ReadingQuestion awaitingAnswer(RequestNumber number) {
        return questions
                .lock(number)
                .filter(found -> found.status().awaitsAnswer())
                .orElseThrow(() -> new IllegalStateException(number + " waits for no answer"));
    }

    private ReadingQuestion get(RequestNumber number) {
        return questions.find(number).orElseThrow(() -> new IllegalStateException("No question " + number));
    }
}
