package org.dongthuan.access;

import java.util.List;
import org.dongthuan.review.RequestNumber;

/** The journey of requests to read through the process engine. */
public interface AccessWorkflow {

    /** Starts the journey, in the transaction that stores the request: both or neither. */
    void start(RequestNumber number, DoorRules.Pair pair);

    /**
     * Ends the journey of the request before its parts, or of those parts that are not decided yet.
     *
     * @throws org.dongthuan.platform.Refusal.Conflict {@code already-decided} when there is none
     */
    void withdraw(RequestNumber number, List<RequestNumber> parts);
}
