package org.dongthuan.update;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.ValueCodec;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an update out of changes that passed the rules: numbered, dated, its values in stored form. */
@Component
class NewUpdates {

    static final String PREFIX = "CN";

    private final UpdateNumberTable numbers;
    private final ValueCodec codec;
    private final TimeLimitRules limits;
    private final Clock clock;

    NewUpdates(UpdateNumberTable numbers, ValueCodec codec, TimeLimitRules limits, Clock clock) {
        this.numbers = numbers;
        this.codec = codec;
        this.limits = limits;
        this.clock = clock;
    }

    RecordUpdate create(
            Actor actor,
            AgencyCode decidingAgency,
            @Nullable String kind,
            Order order,
            List<UUID> evidence,
            List<WantedChange> changes) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<RecordId, ValueCodec.Writer> writers = new HashMap<>();
        return new RecordUpdate(
                RequestNumber.of(PREFIX, now.getYear(), numbers.next()),
                kind,
                actor.account(),
                decidingAgency,
                UpdateStatus.SUBMITTED,
                order,
                now,
                limits.dueDate(TimeLimitRules.RECORD_UPDATE, now.toLocalDate()),
                null,
                evidence,
                changes.stream()
                        .map(change -> item(change, writers.computeIfAbsent(change.record(), codec::writer)))
                        .toList());
    }

    private static UpdateItem item(WantedChange change, ValueCodec.Writer writer) {
        UUID id = UUID.randomUUID();
        Field field = change.field();
        return new UpdateItem(
                id,
                change.record(),
                field.id(),
                change.row(),
                change.kind(),
                writer.json(field, change.seen(), UpdateItem.seenAt(id, field.id())),
                writer.json(field, change.wanted(), UpdateItem.wantedAt(id, field.id())),
                UpdateItemStatus.PENDING,
                null);
    }
}
