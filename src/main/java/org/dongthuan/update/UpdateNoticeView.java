package org.dongthuan.update;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account is told on paper of an update of his record.
 *
 * @param agency that decided
 * @param order the decision from outside that it rests on
 * @param ruling the written decision on the update
 * @param handedOn none while it waits
 */
public record UpdateNoticeView(
        RequestNumber number,
        RecordId record,
        String person,
        String staffNumber,
        String agency,
        Order order,
        @Nullable DecisionLink ruling,
        List<Change> changes,
        @Nullable LocalDate handedOn) {

    public UpdateNoticeView {
        changes = List.copyOf(changes);
    }

    /** One change in words. */
    public record Change(String label, String before, String after) {}
}
