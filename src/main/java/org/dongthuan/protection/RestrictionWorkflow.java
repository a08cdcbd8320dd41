package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.review.RequestNumber;

/** How requests to restrict processing travel. */
public interface RestrictionWorkflow {

    void start(RequestNumber number);

    /** Ends the journey of one that was taken back. */
    void withdraw(RequestNumber number);

    /** Those for which nobody independent is there. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
