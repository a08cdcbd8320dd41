package org.dongthuan.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.AppointmentBook;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process of an appointment does; each step looks at the stored proposal, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppointmentJourney {

    private final ProposalTable proposals;
    private final Confirmers confirmers;
    private final AppointmentBook book;
    private final AppointmentMail mail;
    private final TimeLimitRules limits;
    private final Clock clock;

    AppointmentJourney(
            ProposalTable proposals,
            Confirmers confirmers,
            AppointmentBook book,
            AppointmentMail mail,
            TimeLimitRules limits,
            Clock clock) {
        this.proposals = proposals;
        this.confirmers = confirmers;
        this.book = book;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /** Finds who is to confirm it, and tells them; the last day, or nothing when nobody independent is there. */
    public Optional<LocalDate> findConfirmer(RequestNumber number) {
        return confirmers.find(open(number)).map(found -> {
            LocalDate due = limits.dueDate(TimeLimitRules.APPOINTMENT, today());
            proposals.asked(number, found.agency(), due);
            mail.ask(get(number), AppointmentMail.PROPOSED, found.accounts());
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
        Proposal proposal = open(number);
        mail.ask(proposal, AppointmentMail.REMINDER, confirmers.accounts(proposal));
    }

    /**
     * Makes the appointment that was confirmed, and tells whoever proposed it and whoever was appointed; of days that passed meanwhile none counts.
     *
     * @throws IllegalStateException when it was not confirmed, or all of its days are over
     */
    public void appoint(RequestNumber number) {
        Proposal proposal = get(number);
        if (proposal.status() != ProposalStatus.CONFIRMED)
            throw new IllegalStateException(number + " was not confirmed");
        book.add(fromTodayOn(proposal.wanted()), number.text());
        mail.closed(proposal);
        mail.appointed(proposal);
    }

    private NewAppointment fromTodayOn(NewAppointment wanted) {
        LocalDate today = today();
        if (!wanted.from().isBefore(today)) return wanted;
        return new NewAppointment(
                wanted.account(), wanted.held(), wanted.leader(), wanted.title(), wanted.signsAs(), today, wanted.to());
    }

    /**
     * Nobody has said a word in time; whoever proposed it is told.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has
     */
    public void lapse(RequestNumber number) {
        Proposal proposal = open(number);
        if (!proposal.due().isBefore(today()))
            throw new IllegalStateException("The term of " + number + " is not over");
        if (!proposals.close(number, ProposalStatus.LAPSED, null, null, OffsetDateTime.now(clock)))
            throw new IllegalStateException(number + " cannot lapse now");
        mail.closed(proposal);
    }

    public void reportNobody(RequestNumber number) {
        mail.nobody(open(number));
    }

    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Proposal open(RequestNumber number) {
        return proposals
                .lock(number)
                .filter(found -> found.status().isOpen())
                .orElseThrow(() -> new IllegalStateException(number + " waits for no word"));
    }

    private Proposal get(RequestNumber number) {
        return proposals.find(number).orElseThrow(() -> new IllegalStateException("No proposal " + number));
    }
}
