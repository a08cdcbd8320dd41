package org.dongthuan.protection;

import java.util.List;
import java.util.Optional;
import org.dongthuan.review.RequestNumber;

/** How breaches travel. */
public interface BreachWorkflow {

    void start(RequestNumber number);

    /** Those for which no data-protection officer is there. */
    List<RequestNumber> waiting();

    /** Looks for one again; without effect when it waits no more. */
    void goOn(RequestNumber number);

    /** The task that is open on it. */
    Optional<String> task(RequestNumber number);
}
