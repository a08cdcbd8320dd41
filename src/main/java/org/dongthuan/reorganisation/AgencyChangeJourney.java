package org.dongthuan.reorganisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way of a change of agencies until it stands among them, in the transactions of the engine. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AgencyChangeJourney {

    private final AgencyChangeTable changes;
    private final AgencyChangeConfirmers confirmers;
    private final AgencyBook agencies;
    private final AgencyChangeMail mail;
    private final TimeLimitRules limits;
    private final Clock clock;

    AgencyChangeJourney(
            AgencyChangeTable changes,
            AgencyChangeConfirmers confirmers,
            AgencyBook agencies,
            AgencyChangeMail mail,
            TimeLimitRules limits,
            Clock clock) {
        this.changes = changes;
        this.confirmers = confirmers;
        this.agencies = agencies;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /** Finds who is to confirm it, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findConfirmer(RequestNumber number) {
        return confirmers.find(open(number)).map(asked -> {
            LocalDate due = limits.dueDate(TimeLimitRules.AGENCY_CHANGE, LocalDate.now(clock));
            changes.asked(number, asked.orElse(null), due);
            AgencyChange change = get(number);
            mail.ask(change, AgencyChangeMail.PROPOSED, confirmers.accounts(change));
            return due;
        });
    }

    /** The group that is asked. */
    public String group(RequestNumber number) {
        return confirmers.group(get(number));
    }

    /** Who must not confirm it. */
    public Set<String> excluded(RequestNumber number) {
        return confirmers.excluded(get(number));
    }

    public void remind(RequestNumber number) {
        AgencyChange change = open(number);
        mail.ask(change, AgencyChangeMail.REMINDER, confirmers.accounts(change));
    }

    /**
     * Enters what was confirmed among the agencies, with its day: from that day on every question follows it, whether
     * anything runs or not.
     *
     * @return the day
     * @throws IllegalStateException when it was not confirmed
     */
    public LocalDate enter(RequestNumber number) {
        AgencyChange change = get(number);
        if (change.status() != AgencyChangeStatus.CONFIRMED)
            throw new IllegalStateException(number + " was not confirmed");
        LocalDate from = change.wanted().from();
        // where they stand in the tree has no days: on the first one, when it is carried out
        agencies.enter(
                change.lines(AgencyChangeLine.Act.CLOSE).stream()
                        .map(line -> new AgencyBook.Ending(line.agency(), line.targetOrThrow()))
                        .toList(),
                change.lines(AgencyChangeLine.Act.RENAME).stream()
                        .map(line -> new AgencyBook.Naming(line.agency(), line.nameOrThrow()))
                        .toList(),
                from,
                number.text());
        mail.closed(change, change.status());
        return from;
    }

    /**
     * Nobody has said a word in time; whoever entered it is told.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has
     */
    public void lapse(RequestNumber number) {
        AgencyChange change = open(number);
        if (!change.due().isBefore(LocalDate.now(clock)))
            throw new IllegalStateException("The term of " + number + " is not over");
        if (!changes.close(
                number, AgencyChangeStatus.LAPSED, new AgencyChange.Word(null, OffsetDateTime.now(clock), null)))
            throw new IllegalStateException(number + " cannot lapse now");
        mail.closed(change, AgencyChangeStatus.LAPSED);
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(open(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private AgencyChange open(RequestNumber number) {
        return changes.lock(number)
                .filter(found -> found.status().isOpen())
                .orElseThrow(() -> new IllegalStateException(number + " waits for no word"));
    }

    private AgencyChange get(RequestNumber number) {
        return changes.find(number).orElseThrow(() -> new IllegalStateException("No change of agencies " + number));
    }
}
