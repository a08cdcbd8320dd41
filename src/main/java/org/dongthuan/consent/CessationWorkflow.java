package org.dongthuan.consent;

import java.util.List;
import org.dongthuan.review.RequestNumber;

/** How the journey after a withdrawal runs. */
public interface CessationWorkflow {

    /** Begins after the caller's transaction. */
    void start(RequestNumber number);

    /** The consents for which nobody is there to be asked. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
