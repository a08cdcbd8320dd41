package org.dongthuan.update;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.Field;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where personnel officers enter what decisions changed of the records of their agency, and follow it. */
@Component
public class UpdateDesk {

    private final Entries entries;
    private final OwnRecords records;
    private final UpdateTable updates;
    private final UpdateViews views;
    private final UpdateLists lists;
    private final UpdateKinds kinds;
    private final ReviewDesk review;

    UpdateDesk(
            Entries entries,
            OwnRecords records,
            UpdateTable updates,
            UpdateViews views,
            UpdateLists lists,
            UpdateKinds kinds,
            ReviewDesk review) {
        this.entries = entries;
        this.records = records;
        this.updates = updates;
        this.views = views;
        this.lists = lists;
        this.kinds = kinds;
        this.review = review;
    }

    /**
     * Enters an update of a record of the officer's agency and starts its journey.
     *
     * @throws Refusal {@code open-update-exists} and {@code stale-value} (409), {@code update-invalid} (422, names each
     *     field), {@code field-unknown} (400), {@code record-unknown} (404), {@code own-record} (403)
     */
    @Transactional
    public UpdateSummary submit(Actor actor, SubmitUpdate command) {
        return submit(actor, null, command);
    }

    /** Likewise one of a sort that personnel officers know. */
    @Transactional
    public UpdateSummary submit(Actor actor, @Nullable String kind, SubmitUpdate command) {
        RecordUpdate entered = entries.submit(actor, kind, command);
        // it has come to its first step by now
        return UpdateSummary.of(updates.find(entered.number()).orElseThrow());
    }

    /**
     * Checks an update without entering it, so that a page can tell early what is wrong.
     *
     * @throws Refusal as {@link #submit}
     */
    @Transactional(readOnly = true)
    public void check(Actor actor, SubmitUpdate command) {
        entries.check(actor, command);
    }

    /**
     * The people of that staff number, or of exactly that name, in the records that the officer answers for; each of them
     * sees that he was found.
     *
     * @throws Refusal {@code not-permitted} (403) for whoever is no personnel officer, {@code search-invalid} (422)
     */
    @Transactional
    public List<FoundOfficial> find(Actor actor, @Nullable String typed) {
        return records.find(actor, typed);
    }

    /**
     * What stands on a record of the fields that a kind of update fills; the reading is logged.
     *
     * @throws Refusal {@code record-unknown} (404) for other agencies' records, {@code own-record} (403)
     */
    @Transactional
    public EntrySheet sheet(Actor actor, @Nullable UUID record, List<String> fields) {
        return records.sheet(actor, record, fields);
    }

    /**
     * The updates that are open on rows of a record, by row.
     *
     * @throws Refusal {@code record-unknown} (404) for other agencies' records, {@code own-record} (403)
     */
    @Transactional(readOnly = true)
    public Map<UUID, RequestNumber> openRows(Actor actor, @Nullable UUID record) {
        return entries.openRows(records.updatable(actor, record).record());
    }

    /** The sorts of update that officers know, in their order. */
    public List<UpdateKind> kinds() {
        return kinds.all();
    }

    public Optional<UpdateKind> kind(@Nullable String id) {
        return kinds.find(id);
    }

    /** Refuses whoever is no personnel officer; {@code not-permitted} (403). */
    public void requireOfficer(Actor actor) {
        OwnRecords.requireOfficer(actor);
    }

    /** Whether the person enters updates. */
    public boolean isOfficer(Actor actor) {
        return actor.holds(Role.VERIFIER);
    }

    /** Why that field cannot be updated by an agency, as a text key; empty when it can. */
    public Optional<String> whyNotUpdatable(Field field) {
        return UpdatableFields.whyNot(field);
    }

    /** Those that the person entered and those that he may decide on, newest first. */
    @Transactional(readOnly = true)
    public List<UpdateSummary> list(Actor actor, int page, int size) {
        return lists.ownOrAsked(actor, (long) page * size, size);
    }

    /** The same list for programs. */
    @Transactional(readOnly = true)
    public KeyListing<UpdateSummary> list(Actor actor, KeyPaging paging) {
        return lists.ownOrAsked(actor, paging);
    }

    /** How many that are; {@link Paging#COUNTED} and one more for every longer list. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        return lists.count(actor);
    }

    /** The latest changes that the agency made to the person's own record. */
    @Transactional(readOnly = true)
    public List<OwnRecordChange> onOwnRecord(Actor actor, Locale locale) {
        return lists.onOwnRecord(actor, locale);
    }

    /** One update with its story; {@code request-unknown} (404) for people outside the case; the reading is logged. */
    @Transactional
    public UpdateView view(Actor actor, RequestNumber number, Locale locale) {
        return views.view(actor, ofTheCase(actor, number), locale);
    }

    /**
     * Takes it back before it is decided; {@code already-decided} (409) after, {@code changed-meanwhile} (412) when it is
     * no longer what the person saw.
     */
    @Transactional
    public UpdateSummary withdraw(Actor actor, RequestNumber number, Seen seen) {
        RecordUpdate update = ofTheCase(actor, number);
        if (!update.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(UpdateSummary.of(update).fingerprint());
        entries.withdraw(actor, update);
        return UpdateSummary.of(updates.find(number).orElseThrow());
    }

    private RecordUpdate ofTheCase(Actor actor, RequestNumber number) {
        return updates.find(number)
                .filter(update -> review.isOfTheCase(actor, number))
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }
}
