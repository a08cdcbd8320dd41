package org.dongthuan.correction;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of corrections through the process engine. */
public interface CorrectionWorkflow {

    /** Starts the journey, in the transaction that stores the request: both or neither. */
    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
