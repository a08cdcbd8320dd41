package org.dongthuan.transfer;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of a transfer, which the engine runs. */
public interface TransferWorkflow {

    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate);

    /** Ends the journey before anything is accepted; {@code already-decided} (409) when it has ended. */
    void withdraw(RequestNumber number);

    /** The transfers for which nobody independent is at the receiving agency. */
    List<RequestNumber> waiting();

    /** Looks for somebody again; without effect when it waits no more. */
    void goOn(RequestNumber number);
}
