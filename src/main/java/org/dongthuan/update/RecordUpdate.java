package org.dongthuan.update;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/** An update as it is stored, with its items in their order. */
record RecordUpdate(
        RequestNumber number,
        @Nullable String kind,
        String requester,
        AgencyCode decidingAgency,
        UpdateStatus status,
        Order order,
        OffsetDateTime submittedAt,
        LocalDate dueDate,
        @Nullable OffsetDateTime closedAt,
        List<UUID> evidence,
        List<UpdateItem> items) {

    RecordUpdate {
        evidence = List.copyOf(evidence);
        items = List.copyOf(items);
    }

    /** Whether it is about several people: reviewers decide on it as a whole. */
    boolean isList() {
        RecordId first = items.get(0).record();
        return items.stream().anyMatch(item -> !item.record().equals(first));
    }

    /** What reviewers say a word on: each item, or the list. */
    List<UUID> caseItems() {
        return isList() ? List.of(listId()) : items.stream().map(UpdateItem::id).toList();
    }

    UUID listId() {
        return UUID.nameUUIDFromBytes(number.text().getBytes(StandardCharsets.UTF_8));
    }

    /** What was said of that item. */
    Optional<Opinion.OnItem> word(Opinion opinion, UpdateItem item) {
        return opinion.on(isList() ? listId() : item.id());
    }

    /** Those whose records it is about, each once. */
    List<RecordId> records() {
        return items.stream().map(UpdateItem::record).distinct().toList();
    }

    /** The fields that it is about, each once. */
    List<String> fields() {
        return fields(items);
    }

    /** Its items by whose record they are about, in its order; for whoever goes through all. */
    Map<RecordId, List<UpdateItem>> byRecord() {
        Map<RecordId, List<UpdateItem>> byRecord = new LinkedHashMap<>();
        for (UpdateItem item : items)
            byRecord.computeIfAbsent(item.record(), record -> new ArrayList<>()).add(item);
        return byRecord;
    }

    /** The fields that some of its items are about, each once. */
    static List<String> fields(List<UpdateItem> items) {
        return items.stream().map(UpdateItem::field).distinct().toList();
    }

    List<UpdateItem> of(RecordId record) {
        return items.stream().filter(item -> item.record().equals(record)).toList();
    }

    /** As the verdict leaves it. */
    RecordUpdate decided(Opinion verdict, OffsetDateTime at) {
        boolean list = isList();
        List<UpdateItem> decided = items.stream()
                .map(item -> {
                    Opinion.OnItem word = verdict.on(list ? listId() : item.id())
                            .orElseThrow(
                                    () -> new IllegalStateException("The verdict on " + number + " misses an item"));
                    boolean approved = word.outcome() == Outcome.APPROVE;
                    return item.decided(approved ? UpdateItemStatus.APPROVED : UpdateItemStatus.REFUSED, word.reason());
                })
                .toList();
        return new RecordUpdate(
                number,
                kind,
                requester,
                decidingAgency,
                summary(decided),
                order,
                submittedAt,
                dueDate,
                at,
                evidence,
                decided);
    }

    private static UpdateStatus summary(List<UpdateItem> decided) {
        long approved = decided.stream().filter(UpdateItem::isApproved).count();
        if (approved == decided.size()) return UpdateStatus.APPROVED;
        return approved == 0 ? UpdateStatus.REFUSED : UpdateStatus.PARTLY_APPROVED;
    }
}
