package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Holder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be proposed: a record of the own agency, to another managing one, from a day near to today, by a decision. */
@Component
class TransferRules {

    static final int MOST_DOCUMENTS = 5;
    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_ISSUER = 200;

    /** How far before or after today the day may lie: the papers of both agencies speak of the present. */
    static final int MOST_DAYS = 90;

    private final TransferPeople people;
    private final EvidenceDesk evidence;
    private final TransferTerms terms;

    TransferRules(TransferPeople people, EvidenceDesk evidence, TransferTerms terms) {
        this.people = people;
        this.evidence = evidence;
        this.terms = terms;
    }

    /** What passed the rules. */
    record Checked(
            Holder subject,
            AgencyCode to,
            AgencyCode receiving,
            AgencyCode using,
            LocalDate date,
            TransferOrder order,
            List<UUID> evidence) {}

    /** @throws Refusal {@code not-permitted}, {@code own-request} (403), {@code transfer-invalid} (422) */
    Checked check(Actor actor, ProposeTransfer wanted) {
        if (!actor.holds(Role.VERIFIER)) throw new Refusal.NotPermitted("not-permitted");
        List<Violation> violations = new ArrayList<>();
        @Nullable Holder subject = people.subject(actor, wanted.subject()).orElse(null);
        if (subject == null) violations.add(Violation.of("subject", "transfer.subject-unknown"));
        else if (actor.account().equals(subject.account())) throw new Refusal.NotPermitted("own-request");
        Optional<AgencyCode> to = people.managing(wanted.receivingAgency());
        @Nullable
        AgencyCode using = to.flatMap(managing -> people.using(managing, wanted.usingAgency()))
                .orElse(null);
        if (to.isEmpty()) violations.add(Violation.of("receivingAgency", "transfer.receiver-unknown"));
        else if (subject != null && subject.managingAgency().equals(to.get()))
            violations.add(Violation.of("receivingAgency", "transfer.receiver-same"));
        else if (using == null) violations.add(Violation.of("usingAgency", "transfer.using-unknown"));
        LocalDate today = terms.today();
        @Nullable
        LocalDate date = day("date", wanted.date(), today.minusDays(MOST_DAYS), today.plusDays(MOST_DAYS), violations);
        @Nullable TransferOrder order = order(wanted.decision(), today, violations);
        List<UUID> documents = documents(actor, wanted.evidenceIds(), violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("transfer-invalid", violations);
        return new Checked(
                Objects.requireNonNull(subject),
                to.orElseThrow(),
                people.department(to.orElseThrow()),
                Objects.requireNonNull(using),
                Objects.requireNonNull(date),
                Objects.requireNonNull(order),
                documents);
    }

    private static @Nullable TransferOrder order(
            ProposeTransfer.@Nullable Decision decision, LocalDate today, List<Violation> violations) {
        @Nullable
        String number =
                line("decision.number", decision == null ? null : decision.number(), LONGEST_NUMBER, violations);
        @Nullable
        LocalDate date =
                day("decision.date", decision == null ? null : decision.date(), today.minusYears(1), today, violations);
        @Nullable
        String issuer =
                line("decision.issuer", decision == null ? null : decision.issuer(), LONGEST_ISSUER, violations);
        return number == null || date == null || issuer == null ? null : new TransferOrder(number, date, issuer);
    }

    private static @Nullable String line(
            String member, @Nullable String typed, int longest, List<Violation> violations) {
        @Nullable String text = TypedText.cleaned(typed);
        if (text == null) violations.add(Violation.of(member, "transfer." + member + "-missing"));
        else if (text.length() > longest || text.contains("\n"))
            violations.add(Violation.of(member, "transfer.line-long", longest));
        else return text;
        return null;
    }

    private static @Nullable LocalDate day(
            String member, @Nullable LocalDate day, LocalDate first, LocalDate last, List<Violation> violations) {
        if (day == null) violations.add(Violation.of(member, "transfer." + member + "-missing"));
        else if (day.isBefore(first) || day.isAfter(last))
            violations.add(Violation.of(member, "transfer." + member + "-wrong"));
        return day;
    }

    private List<UUID> documents(Actor actor, @Nullable List<UUID> named, List<Violation> violations) {
        List<UUID> documents = named == null
                ? List.of()
                : named.stream().filter(Objects::nonNull).distinct().toList();
        if (documents.isEmpty()) violations.add(Violation.of("evidenceIds", "transfer.evidence-missing"));
        else if (documents.size() > MOST_DOCUMENTS)
            violations.add(Violation.of("evidenceIds", "transfer.evidence-many", MOST_DOCUMENTS));
        else if (documents.stream().anyMatch(one -> !evidence.uploadedBy(one, actor.account())))
            violations.add(Violation.of("evidenceIds", "transfer.evidence-unknown"));
        return documents;
    }
}
