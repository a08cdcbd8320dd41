package org.dongthuan.reorganisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.engine.EngineUsers;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/**
 * Who confirms a change of agencies: an approver of the body above the agency whose change it is; where none is, another
 * administrator of the whole country. Never whoever entered it.
 */
@Component
class AgencyChangeConfirmers {

    private final AnsweringApprovers approvers;
    private final People people;

    AgencyChangeConfirmers(AnsweringApprovers approvers, People people) {
        this.approvers = approvers;
        this.people = people;
    }

    /** The agency whose approvers are asked; none where the administrators are; no answer where nobody is there. */
    Optional<Optional<AgencyCode>> find(AgencyChange change) {
        Optional<AgencyCode> above = approvers.above(change.first(), excluded(change));
        if (above.isPresent()) return Optional.of(above);
        return administrators(change).isEmpty() ? Optional.empty() : Optional.of(Optional.empty());
    }

    private List<String> administrators(AgencyChange change) {
        Set<String> excluded = excluded(change);
        return people.administrators().stream()
                .filter(account -> !excluded.contains(account))
                .toList();
    }

    /** The accounts of those who may confirm it now. */
    List<String> accounts(AgencyChange change) {
        AgencyCode asked = change.asked();
        return asked == null ? administrators(change) : approvers.at(asked, excluded(change));
    }

    Set<String> excluded(AgencyChange change) {
        return people.withStandIns(Set.of(change.proposedBy()));
    }

    /** The group in which the engine finds them. */
    String group(AgencyChange change) {
        AgencyCode asked = change.asked();
        return asked == null ? EngineUsers.NATIONAL_ADMINISTRATORS : AnsweringApprovers.group(asked);
    }

    /** The agency that lists name beside the task. */
    AgencyCode shownAgency(AgencyChange change) {
        AgencyCode asked = change.asked();
        return asked == null ? change.first() : asked;
    }

    /** Whether the person is one of those who are asked, or would be if he were independent. */
    boolean isOfTheGroup(String account, AgencyChange change) {
        AgencyCode asked = change.asked();
        return asked == null ? people.administrators().contains(account) : approvers.isOne(account, asked);
    }

    /**
     * @throws Refusal.NotFound for people outside the case
     * @throws Refusal.NotPermitted {@code agency-change-own} for those of it who are not independent
     */
    void check(String account, AgencyChange change) {
        if (!isOfTheGroup(account, change)) throw new Refusal.NotFound("task-unknown");
        if (excluded(change).contains(account)) throw new Refusal.NotPermitted("agency-change-own");
    }
}
