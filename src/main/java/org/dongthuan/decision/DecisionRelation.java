package org.dongthuan.decision;

import java.util.UUID;

/** That one decision changes another. */
record DecisionRelation(UUID newer, UUID older, ChangeKind kind) {

    UUID other(UUID one) {
        return one.equals(newer) ? older : newer;
    }
}
