package org.dongthuan.certification;

import java.util.List;
import org.dongthuan.review.RequestNumber;

/** The journeys of certifications that the engine runs. */
public interface CertificationWorkflow {

    /** Those that wait for somebody to be appointed. */
    List<RequestNumber> waiting();

    /** Lets one that waits look for its people again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
