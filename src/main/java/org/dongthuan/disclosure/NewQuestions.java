package org.dongthuan.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Reading;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores questions about readings: one on each, and not too many in a day. */
@Component
class NewQuestions {

    private final QuestionTable questions;
    private final QuestionWordTable words;
    private final QuestionNumberTable numbers;
    private final TimeLimitRules limits;
    private final Throttle throttle;
    private final Clock clock;

    NewQuestions(
            QuestionTable questions,
            QuestionWordTable words,
            QuestionNumberTable numbers,
            TimeLimitRules limits,
            Throttles throttles,
            Clock clock) {
        this.questions = questions;
        this.words = words;
        this.numbers = numbers;
        this.limits = limits;
        this.throttle = throttles.named("questions");
        this.clock = clock;
    }

    /**
     * Stores one.
     *
     * @throws Refusal {@code open-question-exists} and {@code question-asked-before} (409) with its number, {@code
     *     own-reading} and {@code question-invalid} (422), {@code questions-too-many} (429)
     */
    ReadingQuestion ask(Actor subject, RecordId record, Reading reading, @Nullable String typed) {
        refuseSecond(reading.id());
        if (subject.account().equals(reading.actor())) throw new Refusal.RuleViolated("own-reading");
        String text = QuestionRules.needed(typed, "question-invalid", "question.text-missing");
        Duration delay = throttle.delay(subject.account());
        if (!delay.isZero()) throw new Refusal.TooOften("questions-too-many", delay);
        OffsetDateTime now = OffsetDateTime.now(clock);
        var question = new ReadingQuestion(
                UUID.randomUUID(),
                RequestNumber.of(QuestionNumberTable.PREFIX, now.getYear(), numbers.next()),
                record,
                subject.account(),
                reading.id(),
                reading.at(),
                reading.actor(),
                Optional.ofNullable(reading.agency()).map(AgencyCode::new).orElse(null),
                now,
                QuestionStatus.ASKED,
                null,
                limits.dueDate(TimeLimitRules.QUESTION_ANSWER, now.toLocalDate()),
                null);
        // somebody asked at the same moment
        if (!questions.add(question)) refuseSecond(reading.id());
        words.add(question, new QuestionWord(QuestionWordKind.QUESTION, subject.account(), null, now, text));
        return question;
    }

    private void refuseSecond(long reading) {
        questions.on(reading).ifPresent(first -> {
            String type = first.status().isOpen() ? "open-question-exists" : "question-asked-before";
            String number = first.number().text();
            throw new Refusal.Conflict(type, Map.of("number", number), number);
        });
    }
}
