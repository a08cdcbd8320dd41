package org.dongthuan.oversight.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.oversight.GrantCounts;
import org.dongthuan.oversight.GrantCounts.Count;
import org.dongthuan.oversight.GrantFilter;

/** By code, the query of the grants behind each count. */
record GrantQueries(
        Map<String, String> purpose,
        Map<String, String> door,
        Map<String, String> recipient,
        Map<String, String> form) {

    static GrantQueries of(GrantFilter filter, GrantCounts counts) {
        return new GrantQueries(
                queries(counts.byPurpose(), filter::withPurpose),
                queries(counts.byDoor(), filter::withDoor),
                queries(counts.byRecipient(), filter::withRecipient),
                queries(counts.byForm(), filter::withForm));
    }

    private static Map<String, String> queries(List<Count> counts, Function<String, GrantFilter> narrowed) {
        return counts.stream()
                .collect(Collectors.toMap(
                        Count::code, count -> narrowed.apply(count.code()).query()));
    }
}
