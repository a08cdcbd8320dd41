package org.dongthuan.representation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.mandate.Mandate.Cause;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be proposed: for a person of the own agency who can give no mandate, with the paper, for a year at most. */
@Component
class RepresentationRules {

    static final int MOST_DOCUMENTS = 5;
    static final int LONGEST_NUMBER = 60;

    private final RepresentationPeople people;
    private final RecordedMandates mandates;
    private final EvidenceDesk evidence;
    private final Clock clock;

    RepresentationRules(RepresentationPeople people, RecordedMandates mandates, EvidenceDesk evidence, Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** What passed the rules. */
    record Checked(
            Holder subject,
            Holder representative,
            Set<MandateKind> kinds,
            Ground ground,
            List<UUID> evidence,
            LocalDate from,
            LocalDate to) {}

    /** @throws Refusal {@code not-permitted}, {@code own-request} (403), {@code representation-invalid} (422) */
    Checked check(Actor actor, ProposeRepresentation wanted) {
        if (!actor.holds(Role.VERIFIER)) throw new Refusal.NotPermitted("not-permitted");
        List<Violation> violations = new ArrayList<>();
        @Nullable Holder subject = people.subject(actor, wanted.subject()).orElse(null);
        if (subject == null) violations.add(Violation.of("subject", "representation.subject-unknown"));
        @Nullable
        Holder representative = people.representative(wanted.representative()).orElse(null);
        if (representative == null)
            violations.add(Violation.of("representative", "representation.representative-unknown"));
        people.refuseOwn(actor, subject, representative);
        if (subject != null && representative != null && subject.record().equals(representative.record()))
            violations.add(Violation.of("representative", "representation.representative-self"));
        @Nullable Relation relation = named(Relation.values(), wanted.relation());
        if (relation == null) violations.add(Violation.of("relation", "representation.relation-missing"));
        else if (subject != null) fits(relation, subject, violations);
        Set<MandateKind> kinds = kinds(wanted.kinds(), relation, violations);
        @Nullable Ground ground = ground(relation, wanted.document(), violations);
        List<UUID> documents = documents(actor, wanted.evidenceIds(), violations);
        LocalDate today = LocalDate.now(clock);
        LocalDate from = wanted.from() == null ? today : wanted.from();
        days(today, from, wanted.to(), violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("representation-invalid", violations);
        return new Checked(
                Objects.requireNonNull(subject),
                Objects.requireNonNull(representative),
                kinds,
                Objects.requireNonNull(ground),
                documents,
                from,
                Objects.requireNonNull(wanted.to()));
    }

    /** Those near to a dead person only where the record knows of the death; a guardian only of somebody who lives. */
    private void fits(Relation relation, Holder subject, List<Violation> violations) {
        boolean dead = mandates.isDead(subject.record());
        if (relation.cause() == Cause.DEATH && !dead)
            violations.add(Violation.of("relation", "representation.not-dead"));
        if (relation.cause() == Cause.INCAPACITY && dead)
            violations.add(Violation.of("relation", "representation.dead"));
    }

    private static Set<MandateKind> kinds(
            @Nullable List<String> typed, @Nullable Relation relation, List<Violation> violations) {
        List<String> named = typed == null ? List.of() : typed;
        Set<MandateKind> kinds = EnumSet.noneOf(MandateKind.class);
        for (MandateKind kind : MandateKind.values()) {
            if (named.contains(kind.name())) kinds.add(kind);
        }
        if (kinds.isEmpty() || named.size() > kinds.size())
            violations.add(Violation.of("kinds", "representation.kinds-missing"));
        else if (relation != null
                && relation.cause() == Cause.DEATH
                && kinds.stream().anyMatch(MandateKind::corrects))
            violations.add(Violation.of("kinds", "representation.kinds-of-the-dead"));
        return kinds;
    }

    private @Nullable Ground ground(
            @Nullable Relation relation,
            ProposeRepresentation.@Nullable Document document,
            List<Violation> violations) {
        @Nullable DocumentKind kind = document == null ? null : named(DocumentKind.values(), document.kind());
        if (kind == null) violations.add(Violation.of("document.kind", "representation.document-missing"));
        else if (relation != null && !kind.proves(relation))
            violations.add(Violation.of("document.kind", "representation.document-unfit"));
        @Nullable String number = document == null ? null : TypedText.cleaned(document.number());
        if (number == null) violations.add(Violation.of("document.number", "representation.number-missing"));
        else if (number.length() > LONGEST_NUMBER || number.contains("\n"))
            violations.add(Violation.of("document.number", "representation.number-long", LONGEST_NUMBER));
        @Nullable LocalDate date = document == null ? null : document.date();
        if (date == null) violations.add(Violation.of("document.date", "representation.date-missing"));
        else if (date.isAfter(LocalDate.now(clock)) || date.getYear() < 1945)
            violations.add(Violation.of("document.date", "representation.date-wrong"));
        if (relation == null || kind == null || number == null || date == null) return null;
        return new Ground(relation, kind, number, date);
    }

    private List<UUID> documents(Actor actor, @Nullable List<UUID> named, List<Violation> violations) {
        List<UUID> documents = named == null
                ? List.of()
                : named.stream().filter(Objects::nonNull).distinct().toList();
        if (documents.isEmpty()) violations.add(Violation.of("evidenceIds", "representation.evidence-missing"));
        else if (documents.size() > MOST_DOCUMENTS)
            violations.add(Violation.of("evidenceIds", "representation.evidence-many", MOST_DOCUMENTS));
        else if (documents.stream().anyMatch(one -> !evidence.uploadedBy(one, actor.account())))
            violations.add(Violation.of("evidenceIds", "representation.evidence-unknown"));
        return documents;
    }

    private static void days(LocalDate today, LocalDate from, @Nullable LocalDate to, List<Violation> violations) {
        if (from.isBefore(today) || from.isAfter(today.plusYears(1)))
            violations.add(Violation.of("from", "representation.from-wrong"));
        if (to == null) violations.add(Violation.of("to", "representation.to-missing"));
        else if (to.isBefore(from) || !to.isBefore(from.plusYears(1)))
            violations.add(Violation.of("to", "representation.to-wrong"));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, @Nullable String typed) {
        return Stream.of(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
