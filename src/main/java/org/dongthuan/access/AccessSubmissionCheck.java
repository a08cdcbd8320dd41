package org.dongthuan.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.access.AccessRules.RequestedScope;
import org.dongthuan.access.DoorRules.Pair;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Holder;
import org.dongthuan.record.PurposeAgencies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks everything about a request before it is taken in, and finds its door. */
@Component
class AccessSubmissionCheck {

    private final AccessRules rules;
    private final AskedPeople asked;
    private final DoorFinder doors;
    private final PurposeAgencies entitled;
    private final DelayRules delays;
    private final Terms terms;

    AccessSubmissionCheck(
            AccessRules rules,
            AskedPeople asked,
            DoorFinder doors,
            PurposeAgencies entitled,
            DelayRules delays,
            Terms terms) {
        this.rules = rules;
        this.asked = asked;
        this.doors = doors;
        this.entitled = entitled;
        this.delays = delays;
        this.terms = terms;
    }

    /** @throws Refusal as {@link AccessDesk#submit} */
    CheckedRequest of(Actor actor, SubmitAccessRequest command) {
        AgencyCode agency = actor.agency();
        if (agency == null) throw new Refusal.NotPermitted("not-permitted");
        RequestedScope wish = rules.read(command);
        List<UUID> subjects = command.subjects() == null ? List.of() : command.subjects();
        List<Holder> holders = asked.find(actor, subjects);
        refuseOwnData(actor, subjects, holders);
        Optional<AccessDoor> door = door(wish);
        List<Violation> violations = new ArrayList<>(AskedPeople.violations(subjects));
        door.ifPresent(
                found -> violations.addAll(found.violations(actor, holders, person -> member(subjects, person))));
        violations.addAll(rules.violations(wish));
        if (isForOthers(wish.purpose(), agency))
            violations.add(Violation.of("purpose.code", "access.purpose-for-others"));
        AllowedUse purpose = wish.purpose();
        violations.addAll(delays.violations(command.delay(), purpose == null ? null : purpose.code(), door));
        if (!violations.isEmpty()) throw new RuleViolated("access-invalid", violations);
        return new CheckedRequest(
                door.orElseThrow(),
                agency,
                Objects.requireNonNull(wish.purpose()),
                Objects.requireNonNull(wish.legalBasis()),
                Objects.requireNonNull(wish.text()),
                wish,
                Objects.requireNonNull(wish.from()),
                Objects.requireNonNull(wish.to()),
                holders,
                command.delay());
    }

    /** Whoever asks about himself comes through the one door that needs no request. */
    private void refuseOwnData(Actor actor, List<UUID> subjects, List<Holder> holders) {
        for (Holder holder : holders) {
            if (actor.account().equals(holder.account()) && doors.isOwnRecordOpen()) {
                throw new RuleViolated(
                        "own-data-is-open", List.of(Violation.of(member(subjects, holder), "access.subject-own")));
            }
        }
    }

    /** None where purpose or basis is missing; a door that is closed refuses. */
    private Optional<AccessDoor> door(RequestedScope wish) {
        AllowedUse purpose = wish.purpose();
        AllowedUse basis = wish.legalBasis();
        if (purpose == null || basis == null) return Optional.empty();
        DoorRules.Answer answer = doors.answer(new Pair(purpose, basis));
        Optional<AccessDoor> door = doors.door(answer);
        if (door.isPresent()) return door;
        // an open purpose on the basis of another is the basis' fault
        boolean open = doors.door(doors.byAnyBasis(purpose, terms.today())).isPresent();
        String member = open ? "legalBasis" : "purpose.code";
        throw new RuleViolated("door-closed", List.of(Violation.of(member, "door." + answer.reason())));
    }

    private boolean isForOthers(@Nullable AllowedUse purpose, AgencyCode agency) {
        return purpose != null && !entitled.may(agency, purpose.code(), terms.today());
    }

    private static String member(List<UUID> subjects, Holder holder) {
        return AskedPeople.member(subjects.indexOf(holder.record().value()));
    }
}
