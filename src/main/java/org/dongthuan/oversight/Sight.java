package org.dongthuan.oversight;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.audit.Withheld;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sees when he looks at what others do.
 *
 * @param agencies the codes of the agencies that he watches over; none named for all
 * @param own his record, where he has one
 * @param withheld what he is not told yet of his own record
 */
record Sight(
        String account,
        @Nullable Set<String> agencies,
        @Nullable RecordId own,
        List<Withheld> withheld) {

    /** The condition on the column of an agency, as SQL; always true for whoever sees all. */
    String agenciesIn(String... columns) {
        if (agencies == null) return "true";
        return List.of(columns).stream()
                .map(column -> column + " = any(:agencies)")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    String[] agencyCodes() {
        return agencies == null ? new String[0] : agencies.toArray(String[]::new);
    }

    /** The ids of grants that do not exist for him. */
    String[] withheldGrants() {
        return withheld.stream()
                .map(Withheld::grants)
                .flatMap(Collection::stream)
                .map(Object::toString)
                .toArray(String[]::new);
    }

    /** Likewise the numbers of requests, parts and questions, and the ids of decisions. */
    String[] withheldNumbers() {
        return withheld.stream()
                .map(Withheld::about)
                .flatMap(Collection::stream)
                .toArray(String[]::new);
    }
}
