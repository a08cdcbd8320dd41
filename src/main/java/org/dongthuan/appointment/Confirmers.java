package org.dongthuan.appointment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.NewAppointment;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.EngineUsers;
import org.dongthuan.review.AnsweringApprovers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who confirms an appointment: an approver responsible for the person, of a leader one above the agency that he is to
 * lead; for national roles, and where no approver is yet, an administrator. Never whoever proposed it, the person, or
 * anybody whom the person had a word in appointing, through however many hands.
 */
@Component
class Confirmers {

    private final AnsweringApprovers approvers;
    private final ProposalTable proposals;
    private final People people;
    private final Agencies agencies;
    private final Clock clock;

    Confirmers(AnsweringApprovers approvers, ProposalTable proposals, People people, Agencies agencies, Clock clock) {
        this.approvers = approvers;
        this.proposals = proposals;
        this.people = people;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * Those who are asked.
     *
     * @param agency whose approvers; none where the administrators are asked
     */
    record Asked(@Nullable AgencyCode agency, List<String> accounts) {

        Asked {
            accounts = List.copyOf(accounts);
        }
    }

    /** Whose turn it is; nobody when nobody independent is there at all. */
    Optional<Asked> find(Proposal proposal) {
        Set<String> excluded = excluded(proposal);
        return responsible(proposal.wanted(), excluded)
                .map(agency -> new Asked(agency, approvers.at(agency, excluded)))
                .or(() -> administrators(excluded));
    }

    private Optional<AgencyCode> responsible(NewAppointment wanted, Set<String> excluded) {
        AgencyCode agency = wanted.held().agency();
        if (agency == null) return Optional.empty();
        return wanted.leader()
                ? approvers.above(agency, excluded)
                : approvers.nearest(wanted.account(), agency, excluded);
    }

    private Optional<Asked> administrators(Set<String> excluded) {
        List<String> independent = people.administrators().stream()
                .filter(account -> !excluded.contains(account))
                .toList();
        return independent.isEmpty() ? Optional.empty() : Optional.of(new Asked(null, independent));
    }

    /** The accounts of those who may confirm it now. */
    List<String> accounts(Proposal proposal) {
        Set<String> excluded = excluded(proposal);
        AgencyCode asked = proposal.asked();
        if (asked != null) return approvers.at(asked, excluded);
        return administrators(excluded).map(Asked::accounts).orElse(List.of());
    }

    Set<String> excluded(Proposal proposal) {
        String appointee = proposal.wanted().account();
        Set<String> excluded = new HashSet<>(proposals.appointedBy(appointee));
        excluded.add(appointee);
        excluded.add(proposal.proposedBy());
        return people.withStandIns(excluded);
    }

    /** The group in which the engine finds them. */
    String group(Proposal proposal) {
        AgencyCode asked = proposal.asked();
        return asked == null ? EngineUsers.NATIONAL_ADMINISTRATORS : AnsweringApprovers.group(asked);
    }

    /** The agency that lists name beside the task: which is asked, or for which somebody is to be appointed. */
    AgencyCode shownAgency(Proposal proposal) {
        AgencyCode asked = proposal.asked();
        if (asked != null) return asked;
        AgencyCode agency = proposal.wanted().held().agency();
        if (agency != null) return agency;
        return people.find(proposal.wanted().account())
                .flatMap(person -> Optional.ofNullable(person.agency()))
                .orElseGet(this::top);
    }

    /** Whether the person is one of those who are asked, or would be if he were independent. */
    boolean isOfTheGroup(String account, Proposal proposal) {
        AgencyCode asked = proposal.asked();
        return asked == null ? people.administrators().contains(account) : approvers.isOne(account, asked);
    }

    /**
     * @throws Refusal.NotFound for people outside the case
     * @throws Refusal.NotPermitted {@code appointment-own} for those of it who are not independent
     */
    void check(String account, Proposal proposal) {
        if (!isOfTheGroup(account, proposal)) throw new Refusal.NotFound("task-unknown");
        if (excluded(proposal).contains(account)) throw new Refusal.NotPermitted("appointment-own");
    }

    private AgencyCode top() {
        LocalDate today = LocalDate.now(clock);
        return agencies.all().stream()
                .filter(agency -> agency.managing() && agency.inForce(today))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
