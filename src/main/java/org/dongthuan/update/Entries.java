package org.dongthuan.update;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.Field;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes updates in and back again. */
@Component
class Entries {

    private final OwnRecords records;
    private final UpdateRules rules;
    private final NewUpdates newUpdates;
    private final UpdateTable updates;
    private final OpenUpdates open;
    private final UpdateStart departures;
    private final Clock clock;

    Entries(
            OwnRecords records,
            UpdateRules rules,
            NewUpdates newUpdates,
            UpdateTable updates,
            OpenUpdates open,
            UpdateStart departures,
            Clock clock) {
        this.records = records;
        this.rules = rules;
        this.newUpdates = newUpdates;
        this.updates = updates;
        this.open = open;
        this.departures = departures;
        this.clock = clock;
    }

    RecordUpdate submit(Actor actor, @Nullable String kind, SubmitUpdate command) {
        Holder holder = records.updatable(actor, command.recordId());
        List<WantedChange> changes = changes(actor, holder, command);
        List<UUID> documents = UpdateRules.documents(command);
        rules.keep(documents);
        RecordUpdate update = newUpdates.create(
                actor, holder.decidingAgency(), kind, OrderRules.order(command.decision()), documents, changes);
        store(update);
        departures.submitted(actor, update);
        return update;
    }

    /** A list whose changes passed the rules. */
    RecordUpdate submit(
            Actor actor,
            String kind,
            AgencyCode agency,
            Order order,
            List<UUID> documents,
            List<WantedChange> changes) {
        rules.checkEvidence(actor, documents, changes);
        rules.keep(documents);
        RecordUpdate update = newUpdates.create(actor, agency, kind, order, documents, changes);
        store(update);
        departures.submitted(actor, update);
        return update;
    }

    void check(Actor actor, SubmitUpdate command) {
        changes(actor, records.updatable(actor, command.recordId()), command);
    }

    Map<UUID, RequestNumber> openRows(RecordId record) {
        return open.rows(record);
    }

    void withdraw(Actor actor, RecordUpdate update) {
        updates.withdraw(update.number(), OffsetDateTime.now(clock));
        departures.withdrawn(actor, update);
    }

    private void store(RecordUpdate update) {
        try {
            updates.add(update);
        } catch (DataIntegrityViolationException e) {
            // somebody was faster between the look and the insert: the table's key has the last word
            open.refuseOvertaken(update.items());
            throw e;
        }
    }

    /** One update of a field at a time; that is checked before the other rules. */
    private List<WantedChange> changes(Actor actor, Holder holder, SubmitUpdate command) {
        List<Field> fields = rules.fields(command);
        List<SubmitUpdate.Item> wishes = command.items() == null ? List.of() : command.items();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            UUID row = rowId(wishes.get(i));
            if (field.repeating() && row == null) continue;
            open.refuseSecond(holder.record(), field.id(), row);
        }
        return rules.check(actor, holder, command, fields);
    }

    private static @Nullable UUID rowId(SubmitUpdate.Item item) {
        try {
            return item.wantedValue() == null
                            || !item.wantedValue().path("rowId").isTextual()
                    ? null
                    : UUID.fromString(item.wantedValue().path("rowId").asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
