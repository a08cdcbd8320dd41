package org.dongthuan.representation;

import org.dongthuan.mandate.Mandate.Cause;

/** What makes somebody the representative; text key {@code representation.relation.<name>}. */
public enum Relation {
    SPOUSE(Cause.DEATH),
    ADULT_CHILD(Cause.DEATH),
    /** Only where there is neither spouse nor adult child (Civil Code 2015 Art. 25(3)). */
    PARENT(Cause.DEATH),
    GUARDIAN(Cause.INCAPACITY),
    COURT_APPOINTED(Cause.INCAPACITY);

    private final Cause cause;

    Relation(Cause cause) {
        this.cause = cause;
    }

    Cause cause() {
        return cause;
    }
}
