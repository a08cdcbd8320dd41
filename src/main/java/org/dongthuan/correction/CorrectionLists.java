package org.dongthuan.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.platform.web.Paging;
import org.dongthuan.record.Registry;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** The lists in which people find corrections; what a page costs does not depend on how many there are. */
@Component
class CorrectionLists {

    private final CorrectionListTable table;
    private final Corrections corrections;
    private final CorrectionViews views;
    private final ReviewDesk review;
    private final ActsByMandate acts;
    private final Registry registry;

    CorrectionLists(
            CorrectionListTable table,
            Corrections corrections,
            CorrectionViews views,
            ReviewDesk review,
            ActsByMandate acts,
            Registry registry) {
        this.table = table;
        this.corrections = corrections;
        this.views = views;
        this.review = review;
        this.acts = acts;
        this.registry = registry;
    }

    /** From now on it stands in the list of those who were asked at that step. */
    void asked(Correction correction, Step step) {
        table.add(review.groupAt(correction.number(), step), correction.number().text(), correction.submittedAt());
    }

    /** Likewise in the list of whoever submitted it in somebody's name, as long as he may act for him. */
    void submitted(Correction correction) {
        String mandatary = correction.mandatary();
        if (mandatary != null)
            table.add(
                    ActsByMandate.group(correction.requester(), mandatary),
                    correction.number().text(),
                    correction.submittedAt());
    }

    /** The person's own, and those that he submitted for others. */
    List<CorrectionSummary> own(Actor actor, long offset, int size) {
        List<String> forOthers = acts.groupsOf(actor);
        return summaries(
                forOthers.isEmpty()
                        ? table.own(actor.account(), offset, size)
                        : numbers(table.ownOrAsked(
                                actor.account(), forOthers, CorrectionListTable.CURSORS.start(), offset, size)));
    }

    long countOwn(Actor actor) {
        List<String> forOthers = acts.groupsOf(actor);
        return forOthers.isEmpty()
                ? table.countOwn(actor.account(), Paging.ENOUGH)
                : table.countOwnOrAsked(actor.account(), forOthers, Paging.ENOUGH);
    }

    List<CorrectionSummary> ownOrAsked(Actor actor, long offset, int size) {
        return summaries(numbers(places(actor, CorrectionListTable.CURSORS.start(), offset, size)));
    }

    KeyListing<CorrectionSummary> ownOrAsked(Actor actor, KeyPaging paging) {
        Cursor<String> after = CorrectionListTable.CURSORS.read(paging.after());
        return KeyListing.of(places(actor, after, 0, paging.limit()), paging, CorrectionListTable.CURSORS::text)
                .map(places -> summaries(numbers(places)));
    }

    long countOwnOrAsked(Actor actor) {
        return table.countOwnOrAsked(actor.account(), groups(actor), Paging.ENOUGH);
    }

    private List<String> groups(Actor actor) {
        return Stream.concat(review.groupsOf(actor).stream(), acts.groupsOf(actor).stream())
                .toList();
    }

    List<OpenPlace> openOnOwnRecord(Actor actor) {
        return registry.idOf(actor.account()).map(table::openOn).orElse(List.of());
    }

    private List<Cursor<String>> places(Actor actor, Cursor<String> after, long offset, int size) {
        return table.ownOrAsked(actor.account(), groups(actor), after, offset, size);
    }

    private static List<String> numbers(List<Cursor<String>> places) {
        return places.stream().map(Cursor::key).toList();
    }

    /** All of them in one statement, in the order of the numbers. */
    private List<CorrectionSummary> summaries(List<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        Map<String, CorrectionSummary> found = new HashMap<>();
        corrections
                .findAllWithItems(numbers)
                .forEach(correction -> found.put(correction.number().text(), views.summary(correction)));
        return numbers.stream()
                .map(number -> Objects.requireNonNull(found.get(number)))
                .toList();
    }
}
