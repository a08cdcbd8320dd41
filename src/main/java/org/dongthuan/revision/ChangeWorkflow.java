package org.dongthuan.revision;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of a proposed change, which the engine runs. */
public interface ChangeWorkflow {

    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
