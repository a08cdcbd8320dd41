package org.dongthuan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The skeleton of a second door: a personnel department reads the records of its own staff on a standing decision. It is
 * this class, the row of {@code access-door} that {@link OwnStaffDoorTests} opens, and the texts beside it; outside of that
 * test the shipped table keeps it shut.
 */
@Component
class OwnStaffDoor implements AccessDoor {

    private static final PaperWords PAPER =
            new PaperWords(List.of("decree-27-19"), null, List.of("purpose", "protection", "stop-with-post"), null);

    OwnStaffDoor(MessageSource messages) {
        ((ResourceBundleMessageSource) messages).addBasenames("org/dongthuan/access/own-staff");
    }

    @Override
    public Door word() {
        return Door.OWN_STAFF;
    }

    @Override
    public List<Violation> violations(Actor requester, List<Holder> people, Function<Holder, String> member) {
        List<Violation> found = new ArrayList<>();
        for (Holder person : people) {
            if (!person.decidingAgency().equals(requester.agency())) {
                found.add(Violation.of(member.apply(person), "access.subject-not-own-staff"));
            }
        }
        return found;
    }

    @Override
    public List<Basis> bases(Passage passage, GrantedScope scope, WrittenDecision decision) {
        return List.of(Basis.of(Basis.Kind.STANDING_DECISION, decision.id().toString(), scope.to()));
    }

    @Override
    public PaperWords paper() {
        return PAPER;
    }

    @Override
    public @Nullable String mailToSubject(AccessStage outcome) {
        return null;
    }
}
