package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * What a kind of request does when one is given back to its requester. Its clock stands still until he answers; all of it
 * happens in the transaction of whoever brings it about.
 */
public interface Returnable {

    /** It waits for its requester, who is told what is missing. */
    void returned(Opinion by, AskedPapers asked, LocalDate supplyBy);

    /** The requester is reminded that the request lapses after that day. */
    void remind(RequestNumber number, LocalDate supplyBy);

    /**
     * The requester has answered: its clock goes on, with as many days left as there were.
     *
     * @param returned the day on which the clock stopped
     * @param supplied the day on which it goes on
     * @return what became of its last day
     */
    MovedTerm resumed(RequestNumber number, LocalDate returned, LocalDate supplied);

    /**
     * Whoever asked in the name of the requester answers for him, too.
     *
     * @return by which mandate
     * @throws org.dongthuan.platform.Refusal.NotFound {@code task-unknown} when none holds at this moment
     */
    default UUID suppliedBy(RequestNumber number, String mandatary, OffsetDateTime at) {
        throw new IllegalStateException("Nobody answers for the requester of " + number);
    }

    /** The requester has not answered in time: the request is over, and he is told. */
    void lapsed(RequestNumber number);
}
