package org.dongthuan.protection;

import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes what officers say of a breach: the words, the state and the line in the log, or nothing. */
@Component
class BreachWords {

    private final BreachTable breaches;
    private final BreachTextTable words;
    private final BreachPersonTable persons;
    private final ToldPersons told;
    private final BreachHandling handling;
    private final WordContext context;

    BreachWords(
            BreachTable breaches,
            BreachTextTable words,
            BreachPersonTable persons,
            ToldPersons told,
            BreachHandling handling,
            WordContext context) {
        this.breaches = breaches;
        this.words = words;
        this.persons = persons;
        this.told = told;
        this.handling = handling;
        this.context = context;
    }

    /** Who says it, and when. */
    @Component
    record WordContext(People people, BreachTerms terms) {
        Actor actor(String account) {
            return people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        }
    }

    /** @throws Refusal {@code already-decided} (409), {@code breach-invalid} (422) */
    Assessment assess(String account, RequestNumber number, AssessmentBody body) {
        Breach breach = mine(account, number);
        Assessment assessment = BreachRules.check(body);
        if (assessment.isBreach()) persons.add(breach, told.named(body.persons()));
        taken(breaches.assessed(number, assessment, account, context.terms().now()));
        words.add(breach, BreachText.CONSEQUENCES, assessment.consequences());
        words.add(breach, BreachText.TO_PERSONS, assessment.toPersons());
        words.add(breach, BreachText.REASON, assessment.reason());
        handling.log().did(context.actor(account), breach, assessment.outcome().name());
        return assessment;
    }

    /** @throws Refusal {@code already-decided} (409), {@code breach-invalid} (422) */
    void notice(String account, RequestNumber number, NoticeBody body) {
        Breach breach = mine(account, number);
        Notice notice = BreachRules.check(body, breach, context.terms().now());
        taken(breaches.noticed(number, notice, account, context.terms().now()));
        words.add(breach, BreachText.LATE, notice.late());
        handling.log().did(context.actor(account), breach, "NOTICE");
    }

    /** @throws Refusal {@code already-decided} (409), {@code breach-invalid} (422) */
    void close(String account, RequestNumber number, ClosingBody body) {
        Breach breach = mine(account, number);
        String measures = BreachRules.check(body);
        taken(breaches.closed(number, account, context.terms().now()));
        words.add(breach, BreachText.MEASURES, measures);
        handling.log().did(context.actor(account), breach, "CLOSE");
    }

    private Breach mine(String account, RequestNumber number) {
        Breach breach = breaches.lock(number).orElseThrow();
        handling.officers().check(account, breach);
        return breach;
    }

    private static void taken(boolean moved) {
        if (!moved) throw new Refusal.Conflict("already-decided");
    }
}
