package org.dongthuan.review;

import java.util.List;

/** The journeys that the engine runs. */
public interface ReviewWorkflow {

    /** The cases that wait for somebody to be appointed. */
    List<RequestNumber> waiting();

    /** Lets a waiting case look for its people again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
