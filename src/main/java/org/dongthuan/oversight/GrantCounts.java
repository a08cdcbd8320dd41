package org.dongthuan.oversight;

import java.time.LocalDate;
import java.util.List;

/**
 * How many grants are in force on a day.
 *
 * @param byRecipient the agencies with most of them, a hundred at most
 * @param furtherRecipients how many agencies there are beside these
 * @param byForm a grant of several forms of use counts for each
 */
public record GrantCounts(
        LocalDate day,
        long total,
        List<Count> byPurpose,
        List<Count> byDoor,
        List<Count> byRecipient,
        int furtherRecipients,
        List<Count> byForm) {

    /** How many have that code, the highest first. */
    public record Count(String code, String label, long count) {}
}
