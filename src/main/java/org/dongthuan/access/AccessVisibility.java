package org.dongthuan.access;

import java.util.List;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/**
 * Who sees which requests, and whom in them: the requester everybody he asked about, reviewers those of their own part.
 * A person asked about sees his own consent and not the request.
 */
@Component
class AccessVisibility {

    private final AccessRequestTable requests;
    private final ReviewDesk review;

    AccessVisibility(AccessRequestTable requests, ReviewDesk review) {
        this.requests = requests;
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
        String account = actor.account();
        if (request.requester().equals(account)) return request.people();
        if (request.people().stream().anyMatch(person -> person.subject().equals(account))) return List.of();
        return request.parts().stream()
                .filter(review::isOpened)
                .filter(part -> review.isOfTheCase(actor, part))
                .flatMap(part -> request.peopleOf(part).stream())
                .toList();
    }

    List<AccessRequest> list(Actor actor, int page, int size) {
        return requests.ownOrAsked(actor.account(), review.groupsOf(actor), page, size);
    }

    long count(Actor actor) {
        return requests.countOwnOrAsked(actor.account(), review.groupsOf(actor));
    }

    List<AccessRequest> mine(Actor actor, int page, int size) {
        return requests.ofRequester(actor.account(), page, size);
    }

    long countMine(Actor actor) {
        return requests.countOfRequester(actor.account());
    }
}
