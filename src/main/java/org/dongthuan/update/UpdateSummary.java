package org.dongthuan.update;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Fingerprinted;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;

/** An update in a list, and the answer to its entry: without names and values. */
public record UpdateSummary(
        RequestNumber number,
        UpdateStatus status,
        AgencyCode decidingAgency,
        Order decision,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        List<Item> items)
        implements Fingerprinted {

    static UpdateSummary of(RecordUpdate update) {
        return of(
                update,
                update.items().stream()
                        .map(item -> new Item(item.id(), item.field(), item.status()))
                        .toList());
    }

    static UpdateSummary of(RecordUpdate update, List<Item> items) {
        return new UpdateSummary(
                update.number(),
                update.status(),
                update.decidingAgency(),
                update.order(),
                update.submittedAt(),
                update.dueDate(),
                items);
    }

    @Override
    public String fingerprint() {
        return fingerprint(
                number, status, dueDate, items.stream().map(Item::status).toList());
    }

    static String fingerprint(
            RequestNumber number, UpdateStatus status, LocalDate dueDate, List<UpdateItemStatus> items) {
        return Seen.fingerprint(number, status, dueDate, items);
    }

    /** One change, without its values. */
    public record Item(UUID itemId, String field, UpdateItemStatus status) {}
}
