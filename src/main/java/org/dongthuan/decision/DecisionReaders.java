package org.dongthuan.decision;

import java.util.Collection;
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

    /** Whose data it tells of: the reading is shown to them. */
    Set<UUID> records(String request);

    /** Where these readers find the request. */
    default Optional<String> page(String request) {
        return Optional.empty();
    }
}
