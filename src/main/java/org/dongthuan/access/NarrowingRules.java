package org.dongthuan.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reviewer takes away and adds nothing, and leaves something to everybody whom he approves. */
@Component
class NarrowingRules {

    private final Clock clock;

    NarrowingRules(Clock clock) {
        this.clock = clock;
    }

    List<Violation> faults(AccessRequest request, Narrowing wanted, Set<UUID> approved, Map<UUID, Passage> passages) {
        List<Violation> found = new ArrayList<>();
        fields(request, wanted.fields(), found);
        forms(request, wanted.formsOfUse(), found);
        LocalDate to = wanted.to();
        if (to != null && to.isAfter(request.to())) found.add(Violation.of("to", "access.narrow.to-later"));
        if (to != null && to.isBefore(request.from())) found.add(Violation.of("to", "access.to-before-from"));
        // what is wrong with the narrowing itself would only be said once more for each person
        if (found.isEmpty()) leftWithNothing(request, wanted, approved, passages, found);
        return found;
    }

    private static void fields(AccessRequest request, @Nullable List<String> fields, List<Violation> found) {
        if (fields == null) return;
        if (fields.isEmpty()) found.add(Violation.of("fields", "access.narrow.no-field"));
        if (!request.fields().containsAll(fields)) found.add(Violation.of("fields", "access.narrow.field-not-asked"));
    }

    private static void forms(AccessRequest request, @Nullable List<String> forms, List<Violation> found) {
        if (forms == null) return;
        if (forms.isEmpty()) found.add(Violation.of("formsOfUse", "access.narrow.no-form"));
        List<String> asked = request.formsOfUse().stream().map(FormOfUse::name).toList();
        if (!asked.containsAll(forms)) found.add(Violation.of("formsOfUse", "access.narrow.form-not-asked"));
    }

    private void leftWithNothing(
            AccessRequest request,
            Narrowing wanted,
            Set<UUID> approved,
            Map<UUID, Passage> passages,
            List<Violation> found) {
        LocalDate today = LocalDate.now(clock);
        passages.forEach((record, passage) -> {
            boolean nothing = GrantedScope.of(request, passage, wanted, today).isEmpty();
            if (approved.contains(record) && nothing) {
                String why = request.to().isBefore(today) ? "access.narrow.over" : "access.narrow.nothing-left";
                found.add(Violation.of("items." + record, why));
            }
        });
    }
}
