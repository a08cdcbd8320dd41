package org.dongthuan.review;

import java.util.List;

/** A process that waits where nobody independent is left; each module that has one brings it. */
public interface AwaitsPeople {

    /** The business keys of those that wait. */
    List<RequestNumber> waiting();

    /** Whether somebody is there by now. */
    boolean isSomebodyThere(RequestNumber number);

    /** Lets it go on; without effect when it went on, or ended, since it was looked at. */
    void goOn(RequestNumber number);
}
