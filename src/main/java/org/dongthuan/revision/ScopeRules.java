package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** A replacement takes something away, adds nothing, and leaves something. */
final class ScopeRules {

    private ScopeRules() {}

    /** What it leaves, all of it said; none, and faults found, where that is not so. */
    static @Nullable Narrowing left(ProposeChange proposal, Grant old, LocalDate today, List<Violation> faults) {
        int before = faults.size();
        List<String> forms = names(proposal.formsOfUse());
        among("fields", "field", proposal.fields(), old.fields(), faults);
        among("formsOfUse", "form", forms, names(List.copyOf(old.formsOfUse())), faults);
        LocalDate to = proposal.to();
        if (to != null && to.isAfter(old.to())) faults.add(Violation.of("to", "revision.scope.to-later"));
        if (to != null && (to.isBefore(today) || to.isBefore(old.from())))
            faults.add(Violation.of("to", "revision.scope.to-over"));
        if (faults.size() > before) return null;
        Optional<NarrowedGrant> left = NarrowedGrant.of(old, new Narrowing(proposal.fields(), forms, to), today)
                .filter(NarrowedGrant::isNarrower);
        if (left.isEmpty()) faults.add(Violation.of("fields", "revision.scope.nothing-less"));
        return left.map(scope -> new Narrowing(scope.fields(), names(List.copyOf(scope.formsOfUse())), scope.to()))
                .orElse(null);
    }

    private static void among(
            String member,
            String word,
            @Nullable List<String> left,
            @Nullable List<String> given,
            List<Violation> faults) {
        if (left == null || given == null) return;
        if (left.isEmpty()) faults.add(Violation.of(member, "revision.scope.no-" + word));
        if (!given.containsAll(left)) faults.add(Violation.of(member, "revision.scope." + word + "-not-given"));
    }

    private static @Nullable List<String> names(@Nullable List<FormOfUse> forms) {
        return forms == null
                ? null
                : forms.stream().map(FormOfUse::name).sorted().toList();
    }
}
