package org.dongthuan.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Who asked, whom a part is about and who reviewed it read its decision. */
@Component
class AccessDecisionReaders implements DecisionReaders {

    private final AccessRequestTable requests;
    private final ReviewDesk review;

    AccessDecisionReaders(AccessRequestTable requests, ReviewDesk review) {
        this.requests = requests;
        this.review = review;
    }

    @Override
    public String prefix() {
        return AccessRequestTable.PREFIX + "-";
    }

    @Override
    public Set<UUID> records(String request) {
        var part = new RequestNumber(request);
        return requests.find(part).stream()
                .flatMap(found -> found.peopleOf(part).stream())
                .filter(person -> person.decision() != null)
                .map(person -> person.record().value())
                .collect(Collectors.toSet());
    }

    /**
     * Somebody who did not agree has no part in what was decided on the others; and of several who did, none may learn
     * from the paper who the others are.
     */
    @Override
    public boolean mayRead(Actor actor, String request) {
        if (!RequestNumber.isOne(request)) return false;
        RequestNumber part = new RequestNumber(request);
        AccessRequest found = requests.find(part).orElse(null);
        if (found == null || !review.isOpened(part)) return false;
        for (AskedPerson person : found.peopleOf(part)) {
            if (person.subject().equals(actor.account())) return isAlone(person, found.peopleOf(part));
        }
        return review.isOfTheCase(actor, part);
    }

    private static boolean isAlone(AskedPerson person, List<AskedPerson> people) {
        return person.decision() != null
                && people.stream().filter(other -> other.decision() != null).count() == 1;
    }
}
