package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** What is left of a grant that something narrower takes the place of: never more than it gave, never from an earlier day. */
public record NarrowedGrant(Grant old, List<String> fields, Set<FormOfUse> formsOfUse, LocalDate from, LocalDate to) {

    public NarrowedGrant {
        fields = List.copyOf(fields);
        formsOfUse = Set.copyOf(formsOfUse);
    }

    /** What the two have in common from that day on; none when it is nothing. */
    public static Optional<NarrowedGrant> of(Grant old, Narrowing left, LocalDate today) {
        List<String> fields = old.fields().stream()
                .filter(field -> isAmong(left.fields(), field))
                .toList();
        Set<FormOfUse> forms = old.formsOfUse().stream()
                .filter(form -> isAmong(left.formsOfUse(), form.name()))
                .collect(Collectors.toUnmodifiableSet());
        LocalDate from = old.from().isBefore(today) ? today : old.from();
        LocalDate wanted = left.to();
        LocalDate to = wanted == null || wanted.isAfter(old.to()) ? old.to() : wanted;
        boolean nothing = fields.isEmpty() || forms.isEmpty() || to.isBefore(from);
        return nothing ? Optional.empty() : Optional.of(new NarrowedGrant(old, fields, forms, from, to));
    }

    /** Whether it takes anything away. */
    public boolean isNarrower() {
        return fields.size() < old.fields().size()
                || formsOfUse.size() < old.formsOfUse().size()
                || to.isBefore(old.to());
    }

    /** On the bases of the old one; where its decision was one of them, the new decision is. */
    Grant under(UUID decision, AgencyCode agency, OffsetDateTime now) {
        return new Grant(
                UUID.randomUUID(),
                old.request(),
                old.record(),
                old.recipient(),
                old.recipientAgency(),
                agency,
                old.purpose(),
                fields,
                formsOfUse,
                old.channel(),
                from,
                to,
                decision,
                old.bases().stream().map(basis -> basis(basis, decision)).toList(),
                now,
                null);
    }

    private Basis basis(Basis basis, UUID decision) {
        boolean own = basis.kind() == Basis.Kind.AGENCY_DECISION
                && basis.reference().equals(old.decision().toString());
        return own ? Basis.of(basis.kind(), decision.toString(), to) : basis;
    }

    /** @param left none where nothing is taken away */
    private static boolean isAmong(@Nullable List<String> left, String word) {
        return left == null || left.contains(word);
    }
}
