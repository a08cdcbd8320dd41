package org.dongthuan.standing;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of proposals through the process engine. */
public interface StandingWorkflow {

    /**
     * Starts the journey, in the transaction that stores the proposal: both or neither.
     *
     * @param lastDay of the period that is proposed: after it there is nothing left to decide
     */
    void start(RequestNumber number, AgencyCode department, LocalDate dueDate, LocalDate lastDay);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);
}
