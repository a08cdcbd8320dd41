package org.dongthuan.update;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of updates through the process engine. */
public interface UpdateWorkflow {

    /**
     * Starts the journey, in the transaction that stores the update: both or neither.
     *
     * @param list whether its records are written one after the other, after the verdict
     */
    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate, boolean list);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
