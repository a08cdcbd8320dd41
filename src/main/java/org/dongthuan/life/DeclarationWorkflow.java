package org.dongthuan.life;

import java.time.LocalDate;
import java.util.Optional;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;

/** The journey of new records through the process engine. */
public interface DeclarationWorkflow {

    /** Starts the journey, in the transaction that lays the record out: both or neither. */
    void start(RequestNumber number, AgencyCode decidingAgency, LocalDate due);

    /** Ends the journey before the verdict. */
    void withdraw(RequestNumber number);

    /** The task in which its holder submits it, while it is his turn. */
    Optional<String> task(RequestNumber number);
}
