package org.dongthuan.decision;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;

/** Who may read the decision on a request: each feature answers for the requests whose numbers begin with its prefix. */
public interface DecisionReaders {

    /** With the hyphen, e.g. {@code DC-}. */
    String prefix();

    /** Those of these requests whose decisions the person may read: a whole list is asked about at once. */
    Set<String> readable(Actor actor, Collection<String> requests);

    /** On which of these requests the decision told of the person among others: he reads the part about his own record. */
    default Map<String, UUID> ownParts(Actor actor, Collection<String> requests) {
        return Map.of();
    }

    /** The decision on a request of somebody else's that told of the person. */
    default Optional<UUID> about(Actor actor, String request) {
        return Optional.empty();
    }

    /** Whose data it tells of: the reading is shown to them. */
    Set<UUID> records(String request);

    /** Where these readers find the request. */
    default Optional<String> page(String request) {
        return Optional.empty();
    }
}
