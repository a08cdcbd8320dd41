package org.dongthuan.alarm;

import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes what an alarm is judged to be: the words, the state and the line in the log, or nothing. */
@Component
class AlarmJudgements {

    private final AlarmTable alarms;
    private final Judges judges;
    private final People people;
    private final AlarmTerms terms;
    private final AuditLog audit;

    AlarmJudgements(AlarmTable alarms, Judges judges, People people, AlarmTerms terms, AuditLog audit) {
        this.alarms = alarms;
        this.judges = judges;
        this.people = people;
        this.terms = terms;
        this.audit = audit;
    }

    /**
     * A judgement by the agency that is asked.
     *
     * @throws Refusal {@code already-decided} (409), {@code judgement-invalid} (422), and as {@link Judges#check}
     */
    Judgement judge(String account, RequestNumber number, JudgementBody body) {
        ReadingAlarm alarm = alarms.lock(number).orElseThrow();
        judges.check(account, alarm);
        if (!alarm.status().isOpen()) throw new Refusal.Conflict("already-decided");
        Judgement judgement = Judgement.of(body);
        if (!alarms.judged(alarm, judgement, account, terms.now())) throw new Refusal.Conflict("already-decided");
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        audit.append(AuditEntry.done(account, actor.agencyCode(), Action.JUDGE_ALARM)
                .about(number.text())
                .because(judgement.outcome().name()));
        return judgement;
    }
}
