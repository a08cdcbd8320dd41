package org.dongthuan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dongthuan.consent.Representatives;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whoever works for an agency asks; the person agrees first, the managing agency decides after that. */
@Component
class SubjectConsentDoor implements AccessDoor {

    private static final PaperWords PAPER = new PaperWords(
            List.of("law-91-9", "decree-27-20-4"),
            "consents",
            List.of("purpose", "secrecy", "protection", "stop-on-withdrawal"),
            "consents-withdrawn");

    private final ConsentGate gate;
    private final People people;
    private final Representatives representatives;

    SubjectConsentDoor(ConsentGate gate, People people, Representatives representatives) {
        this.gate = gate;
        this.people = people;
        this.representatives = representatives;
    }

    @Override
    public Door word() {
        return Door.SUBJECT_CONSENT;
    }

    /** Whoever has no open account cannot be asked here, unless his agency recorded somebody else than the requester who answers for him. */
    @Override
    public List<Violation> violations(Actor requester, List<Holder> asked, Function<Holder, String> member) {
        List<Violation> found = new ArrayList<>();
        for (Holder person : asked) {
            String account = person.account();
            if (account == null || !people.isOpen(account) && !representatives.speakFor(account, requester)) {
                found.add(Violation.of(member.apply(person), "access.subject-unreachable"));
            }
        }
        return found;
    }

    @Override
    public Optional<AccessGate> gate() {
        return Optional.of(gate);
    }

    @Override
    public List<Basis> bases(Passage passage, GrantedScope scope, WrittenDecision decision) {
        return passage.bases();
    }

    @Override
    public PaperWords paper() {
        return PAPER;
    }

    /** Whoever did not agree knows it. */
    @Override
    public @Nullable String mailToSubject(AccessStage outcome) {
        return switch (outcome) {
            case GRANTED -> "access-granted-subject";
            case REFUSED -> "access-refused-subject";
            default -> null;
        };
    }
}
