package org.dongthuan.decision;

import java.util.Optional;
import org.dongthuan.identity.Actor;

/** Who may read the decision on a request: each feature answers for the requests whose numbers begin with its prefix. */
public interface DecisionReaders {

    /** With the hyphen, e.g. {@code DC-}. */
    String prefix();

    boolean mayRead(Actor actor, String request);

    /** Where these readers find the request. */
    default Optional<String> page(String request) {
        return Optional.empty();
    }
}
