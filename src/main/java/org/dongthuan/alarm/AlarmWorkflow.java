package org.dongthuan.alarm;

import java.util.List;
import java.util.Optional;
import org.dongthuan.review.RequestNumber;

/** How alarms travel. */
public interface AlarmWorkflow {

    void start(RequestNumber number);

    /** The alarms for which nobody independent is there. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);

    /** The task in which it is judged. */
    Optional<String> task(RequestNumber number);
}
