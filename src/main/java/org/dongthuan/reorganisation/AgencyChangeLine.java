package org.dongthuan.reorganisation;

import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one agency.
 *
 * @param target which takes its duty over, or below which it stands from then on
 * @param name how it is called from then on
 */
public record AgencyChangeLine(
        Act act,
        AgencyCode agency,
        @Nullable AgencyCode target,
        @Nullable String name) {

    /** What happens to it. */
    public enum Act {
        CLOSE,
        RENAME,
        MOVE
    }

    boolean isClosing() {
        return act == Act.CLOSE;
    }

    AgencyCode targetOrThrow() {
        if (target == null) throw new IllegalStateException(agency + " is renamed only");
        return target;
    }

    String nameOrThrow() {
        if (name == null) throw new IllegalStateException(agency + " keeps its name");
        return name;
    }
}
