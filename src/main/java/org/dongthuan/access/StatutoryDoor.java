package org.dongthuan.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A state agency asks for its own function: its leaders certify that, the managing agency of the records decides on the
 * scope. Those whose records they are are not asked, but told.
 */
@Component
class StatutoryDoor implements AccessDoor {

    /** Which agency and which purpose it is, says the catalogue; both laws are the frame of each. */
    private static final PaperWords PAPER = new PaperWords(
            List.of("law-91-19", "decree-27-15-1"),
            "certification",
            List.of("purpose", "secrecy", "protection", "stop-on-end"),
            "certification-revoked",
            "statutory");

    private final CertificationGate gate;

    StatutoryDoor(CertificationGate gate) {
        this.gate = gate;
    }

    @Override
    public Door word() {
        return Door.STATUTORY;
    }

    /** Nobody has to be reached: whose data it is, does not matter here. */
    @Override
    public List<Violation> violations(Actor requester, List<Holder> people, Function<Holder, String> member) {
        return List.of();
    }

    @Override
    public Optional<AccessGate> gate() {
        return Optional.of(gate);
    }

    /** The certification carries the function, the decision its scope: a grant ends with either. */
    @Override
    public List<Basis> bases(Passage passage, GrantedScope scope, WrittenDecision decision) {
        return Stream.concat(
                        passage.bases().stream(),
                        Stream.of(Basis.of(
                                Basis.Kind.AGENCY_DECISION, decision.id().toString(), scope.to())))
                .toList();
    }

    @Override
    public PaperWords paper() {
        return PAPER;
    }

    /** With the law of a special function before the decree, which is lower. */
    @Override
    public PaperWords paper(AccessRequest request) {
        return switch (request.legalBasis()) {
            case "provision_to_state_bodies", "state_body_function" -> PAPER;
            default ->
                PAPER.naming("statutory", List.of("law-91-19", "special." + request.legalBasis(), "decree-27-15-1"));
        };
    }

    @Override
    public @Nullable String mailToSubject(AccessStage outcome) {
        return outcome == AccessStage.GRANTED ? "access-granted-unasked" : null;
    }
}
