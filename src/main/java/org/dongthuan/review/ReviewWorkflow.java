package org.dongthuan.review;

import java.util.List;
import org.dongthuan.agency.AgencyCode;

/** The journeys that the engine runs. */
public interface ReviewWorkflow {

    /** The cases that wait for somebody to be appointed. */
    List<RequestNumber> waiting();

    /** Lets a waiting case look for its people again; without effect when it waits no more. */
    void goOn(RequestNumber number);

    /** Another agency decides on the case; its journey stays where it is. */
    void reassign(RequestNumber number, AgencyCode agency);

    /** Lets a case whose agency is another one now look for people there, wherever its step was. */
    void beginAnew(RequestNumber number);
}
