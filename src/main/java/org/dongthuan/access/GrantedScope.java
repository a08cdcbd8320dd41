package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.jspecify.annotations.Nullable;

/** What may be read of one person: nothing that was not asked, let through and left by the reviewer, all three. */
record GrantedScope(List<String> fields, Set<FormOfUse> formsOfUse, LocalDate from, LocalDate to) {

    /**
     * What the three have in common from that day on; none when it is nothing.
     *
     * @param narrowing what the reviewer left, within what was asked
     */
    static Optional<GrantedScope> of(AccessRequest request, Passage passage, Narrowing narrowing, LocalDate today) {
        if (!passage.isOpen()) return Optional.empty();
        List<String> fields = request.fields().stream()
                .filter(field -> isAmong(passage.fields(), field))
                .filter(field -> isAmong(narrowing.fields(), field))
                .toList();
        Set<FormOfUse> forms = request.formsOfUse().stream()
                .filter(form -> isAmong(narrowing.formsOfUse(), form.name()))
                .collect(Collectors.toUnmodifiableSet());
        LocalDate from = request.from().isBefore(today) ? today : request.from();
        LocalDate to = Stream.of(request.to(), orLast(passage.until(), request), orLast(narrowing.to(), request))
                .min(LocalDate::compareTo)
                .orElseThrow();
        boolean nothing = fields.isEmpty() || forms.isEmpty() || to.isBefore(from);
        return nothing ? Optional.empty() : Optional.of(new GrantedScope(fields, forms, from, to));
    }

    /** @param left none where nothing was taken away */
    private static boolean isAmong(@Nullable List<String> left, String word) {
        return left == null || left.contains(word);
    }

    private static LocalDate orLast(@Nullable LocalDate day, AccessRequest request) {
        return day == null ? request.to() : day;
    }
}
