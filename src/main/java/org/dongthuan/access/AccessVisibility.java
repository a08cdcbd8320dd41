package org.dongthuan.access;

import java.util.List;
import java.util.Set;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/**
 * Who sees which requests, and whom in them: the requester everybody he asked about, reviewers those of their own part.
 * A person asked about sees his own question and not the request.
 */
@Component
class AccessVisibility {

    private final AccessRequestTable requests;
    private final AccessListTable lists;
    private final ReviewDesk review;

    AccessVisibility(AccessRequestTable requests, AccessListTable lists, ReviewDesk review) {
        this.requests = requests;
        this.lists = lists;
        this.review = review;
    }

    /** {@code request-unknown} (404) for everybody who sees nobody in it. */
    AccessRequest get(Actor actor, RequestNumber number) {
        return requests.find(number)
                .filter(request -> request.number().equals(number))
                .filter(request -> !of(actor, request).isEmpty())
                .orElseThrow(() -> new Refusal.NotFound("request-unknown"));
    }

    /** Those in the request whom the person may see. */
    List<AskedPerson> of(Actor actor, AccessRequest request) {
        if (request.requester().equals(actor.account())) return request.people();
        if (request.concerns(actor.account())) return List.of();
        return request.people().stream()
                .filter(AskedPerson::reviewed)
                .map(request::partOf)
                .distinct()
                .filter(part -> review.isOfTheCase(actor, part))
                .flatMap(part -> request.peopleOf(part).stream())
                .toList();
    }

    /** A page of the person's own requests and of those of which a part was put to a group of his, newest first. */
    List<VisibleRequest> list(Actor actor, long offset, int size) {
        List<String> groups = review.groupsOf(actor);
        return visible(
                actor,
                groups,
                lists.ownOrAsked(actor.account(), groups, AccessListTable.CURSORS.start(), offset, size));
    }

    KeyListing<VisibleRequest> list(Actor actor, KeyPaging paging) {
        List<String> groups = review.groupsOf(actor);
        Cursor<String> after = AccessListTable.CURSORS.read(paging.after());
        return KeyListing.of(
                        lists.ownOrAsked(actor.account(), groups, after, 0, paging.limit()),
                        paging,
                        AccessListTable.CURSORS::text)
                .map(places -> visible(actor, groups, places));
    }

    private List<VisibleRequest> visible(Actor actor, List<String> groups, List<Cursor<String>> places) {
        List<String> numbers = places.stream().map(Cursor::key).toList();
        Set<RequestNumber> parts = lists.partsPutTo(groups, numbers);
        return requests.all(numbers).stream()
                .map(request -> visible(actor, request, parts))
                .toList();
    }

    long count(Actor actor) {
        return lists.countOwnOrAsked(actor.account(), review.groupsOf(actor));
    }

    List<VisibleRequest> mine(Actor actor, long offset, int size) {
        return requests.all(lists.own(actor.account(), offset, size)).stream()
                .map(VisibleRequest::whole)
                .toList();
    }

    long countMine(Actor actor) {
        return lists.countOwn(actor.account());
    }

    private static VisibleRequest visible(Actor actor, AccessRequest request, Set<RequestNumber> parts) {
        boolean own = request.requester().equals(actor.account());
        List<AskedPerson> people = request.people().stream()
                .filter(person -> own || parts.contains(request.partOf(person)))
                .toList();
        return new VisibleRequest(request, people);
    }

    /** A request with those in it whom somebody may see. */
    record VisibleRequest(AccessRequest request, List<AskedPerson> people) {

        static VisibleRequest whole(AccessRequest request) {
            return new VisibleRequest(request, request.people());
        }
    }
}
