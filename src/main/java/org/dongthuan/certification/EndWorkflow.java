package org.dongthuan.certification;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of a proposal to take a certification back, which the engine runs. */
public interface EndWorkflow {

    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
