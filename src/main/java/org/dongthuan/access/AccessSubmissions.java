package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.access.AccessRules.RequestedScope;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentQuestion;
import org.dongthuan.consent.Consents;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Takes requests in: checks them, asks everybody concerned for his consent, and sends them on their way. */
@Component
class AccessSubmissions {

    private final AccessRules rules;
    private final AskedPeople asked;
    private final DoorRules doors;
    private final AccessRequestTable requests;
    private final Consents consents;
    private final AccessRequestStart departures;
    private final Clock clock;

    AccessSubmissions(
            AccessRules rules,
            AskedPeople asked,
            DoorRules doors,
            AccessRequestTable requests,
            Consents consents,
            AccessRequestStart departures,
            Clock clock) {
        this.rules = rules;
        this.asked = asked;
        this.doors = doors;
        this.requests = requests;
        this.consents = consents;
        this.departures = departures;
        this.clock = clock;
    }

    /** A request that passed every rule. */
    record Checked(
            AgencyCode recipientAgency,
            AllowedUse purpose,
            AllowedUse legalBasis,
            String text,
            RequestedScope wish,
            LocalDate from,
            LocalDate to,
            List<Holder> holders) {}

    AccessRequest submit(Actor actor, SubmitAccessRequest command) {
        Checked checked = check(actor, command);
        OffsetDateTime now = OffsetDateTime.now(clock);
        RequestNumber number = requests.nextNumber(now.getYear());
        var request = new AccessRequest(
                number,
                actor.account(),
                checked.recipientAgency(),
                Door.SUBJECT_CONSENT,
                checked.purpose().code(),
                checked.text(),
                checked.legalBasis().code(),
                checked.wish().fields().stream().map(Field::id).toList(),
                checked.wish().formsOfUse(),
                checked.from(),
                checked.to(),
                checked.wish().channel(),
                AccessStatus.AWAITING_CONSENT,
                now,
                null,
                ask(actor, number, checked));
        requests.add(request);
        departures.submitted(actor, request, Door.of(checked.purpose()), Door.of(checked.legalBasis()));
        return requests.get(number);
    }

    /**
     * Checks everything.
     *
     * @throws Refusal as {@link AccessDesk#submit}
     */
    Checked check(Actor actor, SubmitAccessRequest command) {
        AgencyCode agency = actor.agency();
        if (agency == null) throw new Refusal.NotPermitted("not-permitted");
        RequestedScope wish = rules.read(command);
        List<UUID> subjects = command.subjects() == null ? List.of() : command.subjects();
        List<Holder> holders = asked.find(actor, subjects);
        refuseOwnData(actor, subjects, holders);
        refuseClosedDoor(wish);
        List<Violation> violations = new ArrayList<>(AskedPeople.violations(subjects));
        violations.addAll(asked.unreachable(subjects, holders));
        violations.addAll(rules.violations(wish));
        if (!violations.isEmpty()) throw new RuleViolated("access-invalid", violations);
        return new Checked(
                agency,
                Objects.requireNonNull(wish.purpose()),
                Objects.requireNonNull(wish.legalBasis()),
                Objects.requireNonNull(wish.text()),
                wish,
                Objects.requireNonNull(wish.from()),
                Objects.requireNonNull(wish.to()),
                holders);
    }

    private void refuseOwnData(Actor actor, List<UUID> subjects, List<Holder> holders) {
        for (Holder holder : holders) {
            boolean own = actor.account().equals(holder.account());
            if (own
                    && doors.find(Door.SUBJECT_CONSENT, Door.SUBJECT_CONSENT, true)
                            .isOwnData()) {
                String member =
                        AskedPeople.member(subjects.indexOf(holder.record().value()));
                throw new RuleViolated("own-data-is-open", List.of(Violation.of(member, "access.subject-own")));
            }
        }
    }

    private void refuseClosedDoor(RequestedScope wish) {
        AllowedUse purpose = wish.purpose();
        AllowedUse basis = wish.legalBasis();
        if (purpose == null || basis == null) return;
        DoorRules.Answer answer = doors.find(Door.of(purpose), Door.of(basis), false);
        if (answer.isConsent()) return;
        String member = Door.of(purpose) == Door.SUBJECT_CONSENT ? "legalBasis" : "purpose.code";
        throw new RuleViolated("door-closed", List.of(Violation.of(member, "door." + answer.reason())));
    }

    /** Those of one deciding agency get the same part, counted as the agencies come up. */
    private List<AskedPerson> ask(Actor actor, RequestNumber number, Checked checked) {
        Map<AgencyCode, Integer> parts = new LinkedHashMap<>();
        List<AskedPerson> people = new ArrayList<>();
        for (Holder holder : checked.holders()) {
            int part = parts.computeIfAbsent(holder.decidingAgency(), agency -> parts.size() + 1);
            String account = Objects.requireNonNull(holder.account());
            Consent consent = consents.ask(question(actor, number, checked, holder, account));
            people.add(new AskedPerson(
                    holder.record(),
                    part,
                    account,
                    holder.managingAgency(),
                    holder.decidingAgency(),
                    consent.id(),
                    consent.number(),
                    AccessStage.AWAITING_CONSENT,
                    null,
                    null));
        }
        return people;
    }

    private static ConsentQuestion question(
            Actor actor, RequestNumber number, Checked checked, Holder holder, String account) {
        return new ConsentQuestion(
                number,
                holder.record(),
                account,
                actor.account(),
                checked.recipientAgency(),
                checked.purpose().code(),
                checked.text(),
                checked.legalBasis().code(),
                checked.wish().fields().stream().map(Field::id).toList(),
                checked.wish().formsOfUse(),
                checked.from(),
                checked.to(),
                checked.wish().channel());
    }
}
