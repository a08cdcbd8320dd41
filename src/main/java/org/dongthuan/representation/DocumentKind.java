package org.dongthuan.representation;

import org.dongthuan.mandate.Mandate.Cause;
import org.jspecify.annotations.Nullable;

/** The paper that proves the relation; text key {@code representation.document.<name>}. */
public enum DocumentKind {
    /** Extracts of marriage, birth and death. */
    CIVIL_STATUS(Cause.DEATH),
    /** Of the commune that recognises or appoints a guardian. */
    GUARDIANSHIP(Cause.INCAPACITY),
    COURT_DECISION(null);

    private final @Nullable Cause only;

    DocumentKind(@Nullable Cause only) {
        this.only = only;
    }

    boolean proves(Relation relation) {
        return only == null || only == relation.cause();
    }
}
