package org.dongthuan.reorganisation;

import java.util.List;
import org.dongthuan.review.RequestNumber;

/** How changes of agencies travel. */
public interface AgencyChangeWorkflow {

    void start(RequestNumber number);

    /** {@code already-decided} (409) when it waits for nobody any more. */
    void withdraw(RequestNumber number);

    /** The changes for which nobody independent is there. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
