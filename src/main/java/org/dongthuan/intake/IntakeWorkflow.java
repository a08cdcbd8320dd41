package org.dongthuan.intake;

import java.util.List;
import java.util.Optional;
import org.dongthuan.review.RequestNumber;

/** How files that are right come to whoever confirms them. */
public interface IntakeWorkflow {

    void start(RequestNumber number);

    /** Nobody is asked any more; without effect on a file about which nobody is. */
    void stop(RequestNumber number);

    /** The files for which nobody independent is there. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);

    /** The task in which it is confirmed. */
    Optional<String> task(RequestNumber number);
}
