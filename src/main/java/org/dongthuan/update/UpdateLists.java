package org.dongthuan.update;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** The lists in which people find updates; what a page costs does not depend on how many there are. */
@Component
class UpdateLists {

    private static final int LATEST = 5;

    private final UpdateListTable table;
    private final UpdateTable updates;
    private final UpdateItemTable items;
    private final UpdateTexts texts;
    private final ReviewDesk review;
    private final Registry registry;

    UpdateLists(
            UpdateListTable table,
            UpdateTable updates,
            UpdateItemTable items,
            UpdateTexts texts,
            ReviewDesk review,
            Registry registry) {
        this.table = table;
        this.updates = updates;
        this.items = items;
        this.texts = texts;
        this.review = review;
        this.registry = registry;
    }

    List<UpdateSummary> ownOrAsked(Actor actor, long offset, int size) {
        return summaries(places(actor, UpdateListTable.CURSORS.start(), offset, size));
    }

    KeyListing<UpdateSummary> ownOrAsked(Actor actor, KeyPaging paging) {
        Cursor<String> after = UpdateListTable.CURSORS.read(paging.after());
        return KeyListing.of(places(actor, after, 0, paging.limit()), paging, UpdateListTable.CURSORS::text)
                .map(this::summaries);
    }

    long count(Actor actor) {
        return table.countOwnOrAsked(actor.account(), review.groupsOf(actor), Paging.ENOUGH);
    }

    List<OwnRecordChange> onOwnRecord(Actor actor, Locale locale) {
        RecordId record = registry.idOf(actor.account()).orElse(null);
        if (record == null) return List.of();
        return updates.all(items.approvedOn(record, LATEST), record).stream()
                .sorted(Comparator.comparing(RecordUpdate::submittedAt).reversed())
                .map(update -> new OwnRecordChange(
                        update.number(),
                        Objects.requireNonNull(update.closedAt()),
                        update.order().number(),
                        update.order().date(),
                        update.items().stream()
                                .filter(UpdateItem::isApproved)
                                .map(UpdateItem::field)
                                .distinct()
                                .map(field -> new OwnRecordChange.ChangedField(field, texts.label(field, locale)))
                                .toList()))
                .toList();
    }

    private List<Cursor<String>> places(Actor actor, Cursor<String> after, long offset, int size) {
        return table.ownOrAsked(actor.account(), review.groupsOf(actor), after, offset, size);
    }

    private List<UpdateSummary> summaries(Collection<Cursor<String>> places) {
        if (places.isEmpty()) return List.of();
        List<String> numbers = places.stream().map(Cursor::key).toList();
        Map<String, UpdateSummary> found = new HashMap<>();
        updates.summaries(numbers).forEach(update -> found.put(update.number().text(), update));
        return numbers.stream()
                .map(number -> Objects.requireNonNull(found.get(number)))
                .toList();
    }
}
