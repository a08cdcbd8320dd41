package org.dongthuan.correction;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of corrections through the process engine. */
public interface CorrectionWorkflow {

    /** Starts the journey, in the transaction that stores the request: both or neither. */
    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Has the paper of a letter to the requester made, beside the journey. */
    void startPaper(RequestNumber number, String event);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
