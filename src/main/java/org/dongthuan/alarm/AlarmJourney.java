package org.dongthuan.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.grant.Grants;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an alarm does; each step looks at the stored alarm, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlarmJourney {

    private final AlarmTable alarms;
    private final AlarmListTable told;
    private final Judges judges;
    private final Grants grants;
    private final AlarmMail mail;
    private final AlarmTerms terms;

    AlarmJourney(
            AlarmTable alarms, AlarmListTable told, Judges judges, Grants grants, AlarmMail mail, AlarmTerms terms) {
        this.alarms = alarms;
        this.told = told;
        this.judges = judges;
        this.grants = grants;
        this.mail = mail;
        this.terms = terms;
    }

    /** Finds whose turn it is to judge, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findJudge(RequestNumber number) {
        Optional<AgencyCode> found = judges.nearest(open(number));
        // where nobody is, the search begins anew at the same place
        if (found.isEmpty()) return Optional.empty();
        alarms.asked(number, found.get());
        ReadingAlarm asked = get(number);
        mail.tell(asked, AlarmMail.RAISED, judges.accounts(asked));
        return Optional.of(asked.due());
    }

    /** The agency whose approvers are asked. */
    public AgencyCode agency(RequestNumber number) {
        return Optional.ofNullable(get(number).agency())
                .orElseThrow(() -> new IllegalStateException("Nobody is asked about " + number));
    }

    /** Who must not judge. */
    public Set<String> excluded(RequestNumber number) {
        return judges.excluded(get(number));
    }

    public void remindJudge(RequestNumber number) {
        ReadingAlarm alarm = open(number);
        mail.tell(alarm, AlarmMail.REMINDER, judges.accounts(alarm));
    }

    /**
     * The agency has let its term pass: the one above it is to judge.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has judged
     */
    public void escalate(RequestNumber number) {
        ReadingAlarm silent = open(number);
        LocalDate today = terms.today();
        if (!silent.due().isBefore(today)) throw new IllegalStateException("The term of " + number + " is not over");
        List<String> late = judges.accounts(silent);
        AgencyCode above = judges.above(silent).orElse(null);
        if (!alarms.escalated(silent, above, terms.due(today)))
            throw new IllegalStateException(number + " cannot be escalated now");
        mail.tell(silent, AlarmMail.LATE, late);
    }

    /**
     * There was no good reason, and what the reader may read is to be ended: whoever gave it is told, and decides.
     *
     * @throws IllegalStateException when that is not what was judged
     */
    public void tellGrantors(RequestNumber number) {
        ReadingAlarm alarm = get(number);
        if (!alarm.measures().contains(AlarmMeasure.ASKED_TO_REVOKE))
            throw new IllegalStateException("Nothing is to be ended after " + number);
        for (AgencyCode agency : grants.givers(alarm.reader())) {
            told.told(alarm, agency, terms.now());
            mail.revocation(alarm, judges.at(agency, alarm));
        }
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(open(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private ReadingAlarm open(RequestNumber number) {
        return alarms.lock(number)
                .filter(found -> found.status().isOpen())
                .orElseThrow(() -> new IllegalStateException(number + " waits for no judgement"));
    }

    private ReadingAlarm get(RequestNumber number) {
        return alarms.find(number).orElseThrow(() -> new IllegalStateException("No alarm " + number));
    }
}
