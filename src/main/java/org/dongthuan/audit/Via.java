package org.dongthuan.audit;

import java.util.Set;

/**
 * The other portal that a call comes through.
 *
 * @param code the channel, as the log names it
 * @param kind what a grant names, a code of the list {@code channel}
 * @param agencies the agencies whose people it serves; none for everybody's
 */
public record Via(String code, String kind, Set<String> agencies) {

    public Via {
        agencies = Set.copyOf(agencies);
    }

    public boolean serves(String agency) {
        return agencies.isEmpty() || agencies.contains(agency);
    }
}
