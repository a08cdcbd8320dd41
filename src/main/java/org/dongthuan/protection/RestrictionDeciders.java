package org.dongthuan.protection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Registry;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/** Who decides on a restriction: approvers of the agency that decides on the record, or of one above it; never the person. */
@Component
class RestrictionDeciders {

    private final AnsweringApprovers approvers;
    private final Registry registry;

    RestrictionDeciders(AnsweringApprovers approvers, Registry registry) {
        this.approvers = approvers;
        this.registry = registry;
    }

    /** The agency whose turn it is, or the first above it where somebody independent is. */
    Optional<AgencyCode> nearest(RestrictionRequest request) {
        AgencyCode asked = request.agency();
        return approvers.nearest(
                asked == null ? registry.holder(request.record()).decidingAgency() : asked, excluded(request));
    }

    /** Whose turn it is after those; the same agency where nobody is above it. */
    Optional<AgencyCode> above(RestrictionRequest request) {
        return Optional.ofNullable(request.agency())
                .flatMap(asked -> approvers.above(asked, excluded(request)))
                .or(() -> Optional.ofNullable(request.agency()));
    }

    List<String> accounts(RestrictionRequest request) {
        return Optional.ofNullable(request.agency())
                .map(asked -> approvers.at(asked, excluded(request)))
                .orElse(List.of());
    }

    Set<String> excluded(RestrictionRequest request) {
        return approvers.withStandIns(request.keptOut());
    }

    boolean isOfTheAgency(String account, RestrictionRequest request) {
        AgencyCode asked = request.agency();
        return asked != null && approvers.isOne(account, asked);
    }

    /**
     * @throws Refusal.NotFound for people outside the case
     * @throws Refusal.NotPermitted {@code own-request} for the person, and {@code not-independent} for who stands in for him
     */
    void check(String account, RestrictionRequest request) {
        if (!isOfTheAgency(account, request)) throw new Refusal.NotFound("task-unknown");
        if (request.requester().equals(account)) throw new Refusal.NotPermitted("own-request");
        if (excluded(request).contains(account)) throw new Refusal.NotPermitted("not-independent");
    }
}
