package org.dongthuan.representation;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of a proposal to record a representative, which the engine runs. */
public interface RepresentationWorkflow {

    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
