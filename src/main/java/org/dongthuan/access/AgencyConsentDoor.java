package org.dongthuan.access;

import java.util.List;
import java.util.function.Function;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The managing agency consents in place of the person, by a written decision that names the exception: for personnel
 * work, for awards, for research. Nothing stands before it; how far it may go at most, says the catalogue.
 */
@Component
class AgencyConsentDoor implements AccessDoor {

    private static final PaperWords PAPER = new PaperWords(
            List.of("decree-27-15-1"),
            null,
            List.of("purpose", "secrecy", "protection", "stop-on-end"),
            null,
            "research");

    @Override
    public Door word() {
        return Door.AGENCY_CONSENT;
    }

    /** Nobody has to be reached. That the requester's agency does personnel work, says the catalogue. */
    @Override
    public List<Violation> violations(Actor requester, List<Holder> people, Function<Holder, String> member) {
        return List.of();
    }

    @Override
    public List<Basis> bases(Passage passage, GrantedScope scope, WrittenDecision decision) {
        return List.of(Basis.of(Basis.Kind.AGENCY_DECISION, decision.id().toString(), scope.to()));
    }

    @Override
    public PaperWords paper() {
        return PAPER;
    }

    /** Each exception by its own name, on its own law. */
    @Override
    public PaperWords paper(AccessRequest request) {
        return switch (request.purpose()) {
            case "personnel_work" -> PAPER.naming("personnel_work", List.of("decree-27-15-20"));
            case "award_commendation" -> PAPER.naming("award_commendation", List.of("law-award"));
            default -> PAPER;
        };
    }

    @Override
    public @Nullable String mailToSubject(AccessStage outcome) {
        return outcome == AccessStage.GRANTED ? "access-granted-unasked" : null;
    }
}
