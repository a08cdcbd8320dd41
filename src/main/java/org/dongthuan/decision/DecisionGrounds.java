package org.dongthuan.decision;

import java.util.Optional;
import java.util.UUID;

/** Whether that on which a decision stands was taken back by whoever gave it. */
public interface DecisionGrounds {

    Optional<EndedGround> ended(UUID decision);
}
