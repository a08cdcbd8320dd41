package org.dongthuan.protection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a breach does; each step looks at the stored breach, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BreachJourney {

    private final BreachTable breaches;
    private final BreachOfficers officers;
    private final ToldPersons persons;
    private final BreachMail mail;
    private final BreachTerms terms;

    BreachJourney(
            BreachTable breaches, BreachOfficers officers, ToldPersons persons, BreachMail mail, BreachTerms terms) {
        this.breaches = breaches;
        this.officers = officers;
        this.persons = persons;
        this.mail = mail;
        this.terms = terms;
    }

    /** Finds whose officers have it, and tells them; until when the authority must know, or nothing when nobody is there. */
    public Optional<OffsetDateTime> findOfficer(RequestNumber number) {
        Breach breach = at(number, BreachStatus.DETECTED);
        Optional<AgencyCode> found = officers.nearest(breach);
        if (found.isEmpty()) return Optional.empty();
        breaches.asked(number, found.get());
        Breach asked = get(number);
        mail.tell(asked, BreachMail.DETECTED, officers.accounts(asked));
        return Optional.of(asked.origin().noticeDue());
    }

    /** The agency whose officers are asked. */
    public String group(RequestNumber number) {
        return BreachOfficers.group(Optional.ofNullable(get(number).asked())
                .orElseThrow(() -> new IllegalStateException("Nobody is asked about " + number)));
    }

    /** Who must not handle it. */
    public Set<String> excluded(RequestNumber number) {
        return officers.excluded(get(number));
    }

    public OffsetDateTime firstWarning(RequestNumber number) {
        return get(number).origin().noticeDue().minus(BreachTerms.FIRST_WARNING);
    }

    public OffsetDateTime lastWarning(RequestNumber number) {
        return get(number).origin().noticeDue().minus(BreachTerms.LAST_WARNING);
    }

    public OffsetDateTime noticeDue(RequestNumber number) {
        return get(number).origin().noticeDue();
    }

    public void remindOfNotice(RequestNumber number) {
        remind(number, BreachMail.REMINDER);
    }

    public void remindOfLastHours(RequestNumber number) {
        remind(number, BreachMail.LAST_REMINDER);
    }

    /** Whoever decides there hears of the last hours where no officer does; of a term that is over something else is told. */
    private void remind(RequestNumber number, String kind) {
        Breach breach = unnoticed(number);
        if (!terms.now().isBefore(breach.origin().noticeDue())) return;
        List<String> accounts = officers.accounts(breach);
        mail.tell(breach, kind, accounts.isEmpty() ? officers.leaders(breach) : accounts);
    }

    /**
     * The authority was not told in time: those who decide there hear of it, and the officers of the agency above.
     *
     * @throws IllegalStateException when the term is not over by our own clock
     */
    public void remindLeaders(RequestNumber number) {
        Breach breach = unnoticed(number);
        if (terms.now().isBefore(breach.origin().noticeDue()))
            throw new IllegalStateException("The term of " + number + " is not over");
        Optional<AgencyCode> above = officers.above(breach);
        if (!breaches.escalated(number, above.orElse(null), terms.now())) return;
        List<String> accounts = new ArrayList<>(officers.accounts(breach));
        accounts.addAll(officers.leaders(breach));
        above.ifPresent(agency -> accounts.addAll(officers.at(agency, breach)));
        mail.tell(breach, BreachMail.LATE, accounts);
    }

    /** @throws IllegalStateException when the officer did not say so */
    public void tellPersons(RequestNumber number) {
        Breach breach = at(number, BreachStatus.NOTIFIED);
        if (breach.assessed() == null || !breach.assessed().tellsPersons())
            throw new IllegalStateException("Nobody is to be told of " + number);
        persons.tell(breach);
    }

    /** The last day for the measures. */
    public LocalDate planMeasures(RequestNumber number) {
        at(number, BreachStatus.NOTIFIED);
        LocalDate due = terms.closingDue();
        breaches.due(number, due);
        return due;
    }

    public void remindToClose(RequestNumber number) {
        Breach breach = at(number, BreachStatus.NOTIFIED);
        mail.tell(breach, BreachMail.CLOSING_REMINDER, officers.accounts(breach));
    }

    public void remindLeadersToClose(RequestNumber number) {
        Breach breach = at(number, BreachStatus.NOTIFIED);
        List<String> accounts = new ArrayList<>(officers.accounts(breach));
        accounts.addAll(officers.leaders(breach));
        mail.tell(breach, BreachMail.CLOSING_LATE, accounts);
    }

    /** @throws IllegalStateException while it is open */
    public void tellReporter(RequestNumber number) {
        Breach breach = get(number);
        if (breach.status().isOpen()) throw new IllegalStateException(number + " is open");
        mail.tell(breach, BreachMail.ENDED, List.of(breach.origin().reportedBy()));
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(at(number, BreachStatus.DETECTED));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private Breach unnoticed(RequestNumber number) {
        return breaches.lock(number)
                .filter(found -> found.status().isOpen() && found.status() != BreachStatus.NOTIFIED)
                .orElseThrow(() -> new IllegalStateException(number + " waits for no notice"));
    }

    private Breach at(RequestNumber number, BreachStatus status) {
        return breaches.lock(number)
                .filter(found -> found.status() == status)
                .orElseThrow(() -> new IllegalStateException(number + " is not " + status));
    }

    private Breach get(RequestNumber number) {
        return breaches.find(number).orElseThrow(() -> new IllegalStateException("No breach " + number));
    }
}
