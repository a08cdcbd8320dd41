package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.NarrowedGrant;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** A replacement takes something away from somebody, adds nothing, and leaves something. */
final class ScopeRules {

    private ScopeRules() {}

    /**
     * What it leaves, all of it said; none, and faults found, where that is not so. Of several rights each keeps what it has
     * in common with it.
     */
    static @Nullable Narrowing left(ProposeChange proposal, List<Grant> old, LocalDate today, List<Violation> faults) {
        int before = faults.size();
        Given given = all(old);
        List<String> forms = names(proposal.formsOfUse());
        among("fields", "field", proposal.fields(), given.fields(), faults);
        among("formsOfUse", "form", forms, given.formsOfUse(), faults);
        LocalDate to = proposal.to();
        if (to != null && to.isAfter(given.to())) faults.add(Violation.of("to", "revision.scope.to-later"));
        if (to != null && (to.isBefore(today) || old.stream().map(Grant::from).allMatch(to::isBefore)))
            faults.add(Violation.of("to", "revision.scope.to-over"));
        if (faults.size() > before) return null;
        var left = new Narrowing(
                proposal.fields() == null
                        ? given.fields()
                        : given.fields().stream()
                                .filter(proposal.fields()::contains)
                                .toList(),
                forms == null ? given.formsOfUse() : forms,
                to == null ? given.to() : to);
        List<NarrowedGrant> narrowed = old.stream()
                .flatMap(grant -> NarrowedGrant.of(grant, left, today).stream())
                .toList();
        boolean less = narrowed.size() < old.size() || narrowed.stream().anyMatch(NarrowedGrant::isNarrower);
        if (narrowed.isEmpty() || !less) {
            faults.add(Violation.of(
                    "fields", narrowed.isEmpty() ? "revision.scope.nothing-left" : "revision.scope.nothing-less"));
            return null;
        }
        return left;
    }

    /** All that some of them give. */
    static Given all(List<Grant> grants) {
        return new Given(
                grants.stream()
                        .flatMap(grant -> grant.fields().stream())
                        .distinct()
                        .toList(),
                grants.stream()
                        .flatMap(grant -> grant.formsOfUse().stream())
                        .map(FormOfUse::name)
                        .distinct()
                        .sorted()
                        .toList(),
                grants.stream().map(Grant::to).max(LocalDate::compareTo).orElseThrow());
    }

    /** What somebody may read, how, and until when. */
    record Given(List<String> fields, List<String> formsOfUse, LocalDate to) {}

    private static void among(
            String member, String word, @Nullable List<String> left, List<String> given, List<Violation> faults) {
        if (left == null) return;
        if (left.isEmpty()) faults.add(Violation.of(member, "revision.scope.no-" + word));
        if (!given.containsAll(left)) faults.add(Violation.of(member, "revision.scope." + word + "-not-given"));
    }

    private static @Nullable List<String> names(@Nullable List<FormOfUse> forms) {
        return forms == null
                ? null
                : forms.stream().map(FormOfUse::name).sorted().toList();
    }
}
