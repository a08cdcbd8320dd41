package org.dongthuan.access;

import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Who asked, whom a part is about and who reviewed it read its decision. */
@Component
class AccessDecisionReaders implements DecisionReaders {

    private final AccessRequests requests;
    private final ReviewDesk review;

    AccessDecisionReaders(AccessRequests requests, ReviewDesk review) {
        this.requests = requests;
        this.review = review;
    }

    @Override
    public String prefix() {
        return AccessRequests.PREFIX + "-";
    }

    /** Somebody who did not agree has no part in what was decided on the others. */
    @Override
    public boolean mayRead(Actor actor, String request) {
        if (!RequestNumber.isOne(request)) return false;
        RequestNumber part = new RequestNumber(request);
        AccessRequest found = requests.find(part).orElse(null);
        if (found == null || !requests.isInReview(part)) return false;
        for (AskedPerson person : found.peopleOf(part)) {
            if (person.subject().equals(actor.account())) return person.decision() != null;
        }
        return review.isOfTheCase(actor, part);
    }
}
