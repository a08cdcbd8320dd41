package org.dongthuan.decision;

import java.time.LocalDate;
import org.dongthuan.agency.AgencyBook;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;

/** The next number of a series, given only while its body exists: a series ends with the last day of the body. */
@Component
class DecisionNumbers {

    private final DecisionNumberTable table;
    private final AgencyBook agencies;

    DecisionNumbers(DecisionNumberTable table, AgencyBook agencies) {
        this.table = table;
        this.agencies = agencies;
    }

    /**
     * Holds the counter's row until the transaction ends, and before it the body: another node may have closed it while
     * this one did not know yet.
     *
     * @throws org.dongthuan.platform.Refusal.Conflict {@code agency-closed} (409)
     */
    int next(AgencyCode series, LocalDate day) {
        agencies.holdOpen(series, day);
        return table.next(series, day.getYear());
    }
}
