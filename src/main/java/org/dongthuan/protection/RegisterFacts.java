package org.dongthuan.protection;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * What the register says of all processing together, as an assessment of its impact asks for it. Counts only.
 *
 * @param at when it was counted
 * @param fields how many fields there are, by how sensitive they are
 * @param locked how many of them are locked in the database
 * @param breaches how many breaches there are, by how far they have come
 * @param retention how long the history of each kind of case is kept
 */
public record RegisterFacts(
        OffsetDateTime at,
        Map<String, Long> fields,
        long locked,
        Map<BreachStatus, Long> breaches,
        List<Kept> retention) {
    public RegisterFacts {
        retention = List.copyOf(retention);
    }

    /** How long the history of a kind of case is kept, in days, and why so. */
    public record Kept(String process, int days, String source) {}
}
