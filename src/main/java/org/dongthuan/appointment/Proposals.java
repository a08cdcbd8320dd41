package org.dongthuan.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.AppointmentBook;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Enters proposals that fit to what is known of the person and the agency. */
@Component
class Proposals {

    private final ProposalTable table;
    private final ProposalNumberTable numbers;
    private final AppointmentBook book;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    Proposals(
            ProposalTable table,
            ProposalNumberTable numbers,
            AppointmentBook book,
            People people,
            Agencies agencies,
            Clock clock) {
        this.table = table;
        this.numbers = numbers;
        this.book = book;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * What was sent, checked.
     *
     * @throws Refusal {@code appointment-invalid} (422)
     */
    NewAppointment check(ProposeAppointment sent) {
        LocalDate today = LocalDate.now(clock);
        NewAppointment wanted = ProposalRules.check(sent, today);
        if (!people.isOpen(wanted.account())) throw invalid("account", "appointment.account-unknown");
        AgencyCode agency = wanted.held().agency();
        if (agency != null
                && agencies.find(agency).filter(found -> isThere(found, wanted)).isEmpty())
            throw invalid("agency", "appointment.agency-unknown");
        return wanted;
    }

    private static boolean isThere(Agency agency, NewAppointment wanted) {
        LocalDate end = agency.validTo();
        return end == null || !end.isBefore(wanted.from());
    }

    /**
     * Enters it.
     *
     * @throws Refusal {@code appointment-overlaps}, {@code appointment-proposed} (409)
     */
    Proposal enter(NewAppointment wanted, String by) {
        if (book.overlaps(wanted)) throw new Conflict("appointment-overlaps");
        OffsetDateTime now = OffsetDateTime.now(clock);
        var proposal = new Proposal(
                RequestNumber.of(ProposalNumberTable.PREFIX, now.getYear(), numbers.next()),
                wanted,
                by,
                now,
                now.toLocalDate(),
                ProposalStatus.PROPOSED,
                null,
                null,
                null,
                null);
        if (!table.add(proposal)) throw new Conflict("appointment-proposed");
        return proposal;
    }

    private static Refusal invalid(String member, String textKey) {
        return new RuleViolated("appointment-invalid", List.of(Violation.of(member, textKey)));
    }
}
