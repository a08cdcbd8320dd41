package org.dongthuan.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of a body's papers (Decree 30/2020/NĐ-CP, Annex I).
 *
 * @param superior the body above it, line by line; none for a committee or a ministry
 * @param issuer its own name, line by line
 * @param symbol the abbreviation in its numbers
 * @param place where it has its seat
 * @param authority in whose name its decisions speak
 * @param name the whole name, as a sentence uses it
 */
record Letterhead(
        List<String> superior, List<String> issuer, String symbol, String place, String authority, String name) {

    /** @param head who leads it, as a sentence names him: the decisions speak in his name */
    Letterhead(@Nullable AgencyName superior, AgencyName own, String place, String head) {
        this(
                superior == null ? List.of() : superior.lines(),
                superior == null ? own.lines() : List.of(AgencyName.upperCase(own.proper())),
                own.symbol(),
                place,
                AgencyName.upperCase(head),
                own.whole());
    }
}
