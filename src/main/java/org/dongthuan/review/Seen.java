package org.dongthuan.review;

import java.util.List;
import org.dongthuan.platform.Refusal;

/**
 * What somebody says he had before his eyes when he decided.
 *
 * @param bases the fingerprints, any of which will do; empty when he does not say
 */
public record Seen(List<String> bases) {

    public static final Seen UNTOLD = new Seen(List.of());

    public Seen {
        bases = List.copyOf(bases);
    }

    boolean isTold() {
        return !bases.isEmpty();
    }

    /** The present basis; {@code changed-meanwhile} (412) when he saw another. */
    String orRefuse(String present) {
        if (isTold() && !bases.contains(present)) throw new Refusal.Outdated("changed-meanwhile");
        return present;
    }
}
