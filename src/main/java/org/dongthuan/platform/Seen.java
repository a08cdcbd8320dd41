package org.dongthuan.platform;

import java.util.Arrays;
import java.util.List;

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

    /** The fingerprint of what those values say, all of them records, words, numbers or lists of such. */
    public static String fingerprint(Object... facts) {
        return Sha256.of(Arrays.deepToString(facts));
    }

    public boolean isTold() {
        return !bases.isEmpty();
    }

    /** The present basis; {@code changed-meanwhile} (412) when he saw another. */
    public String orRefuse(String present) {
        if (isTold() && !bases.contains(present)) throw new Refusal.Outdated("changed-meanwhile");
        return present;
    }
}
