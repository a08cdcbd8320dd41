package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.consent.Consent;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** What may be read of one person: nothing that was not asked, agreed to and left by the reviewer, all three. */
record GrantedScope(List<String> fields, Set<FormOfUse> formsOfUse, LocalDate from, LocalDate to) {

    /**
     * What the three have in common from that day on; none when it is nothing.
     *
     * @param narrowing what the reviewer left, within what was asked
     */
    static Optional<GrantedScope> of(AccessRequest request, Consent consent, Narrowing narrowing, LocalDate today) {
        if (!consent.status().stands()) return Optional.empty();
        List<String> left = narrowing.fields();
        List<String> fields = request.fields().stream()
                .filter(consent.fields()::contains)
                .filter(field -> left == null || left.contains(field))
                .toList();
        Set<FormOfUse> forms = forms(request, narrowing);
        LocalDate from = request.from().isBefore(today) ? today : request.from();
        LocalDate to = Stream.of(request.to(), orLast(consent.until(), request), orLast(narrowing.to(), request))
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean nothing = fields.isEmpty() || forms.isEmpty() || to.isBefore(from);
        return nothing ? Optional.empty() : Optional.of(new GrantedScope(fields, forms, from, to));
    }

    private static Set<FormOfUse> forms(AccessRequest request, Narrowing narrowing) {
        List<String> left = narrowing.formsOfUse();
        return request.formsOfUse().stream()
                .filter(form -> left == null || left.contains(form.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate orLast(@Nullable LocalDate day, AccessRequest request) {
        return day == null ? request.to() : day;
    }
}
