package org.dongthuan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

    @Override
    public Set<String> readable(Actor actor, Collection<String> numbers) {
        Set<RequestNumber> parts = numbers.stream()
                .filter(RequestNumber::isOne)
                .map(RequestNumber::new)
                .collect(Collectors.toSet());
        Set<RequestNumber> ofTheCase = review.casesOf(actor, parts);
        Map<RequestNumber, AccessRequest> found =
                requests.all(parts.stream().map(part -> part.request().text()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AccessRequest::number, Function.identity()));
        return parts.stream()
                .filter(part -> found.containsKey(part.request()))
                .filter(part -> mayRead(
                        actor,
                        Objects.requireNonNull(found.get(part.request())).peopleOf(part),
                        ofTheCase.contains(part)))
                .map(RequestNumber::text)
                .collect(Collectors.toSet());
    }

    /**
     * Somebody who did not agree has no part in what was decided on the others; and of several who did, none may learn
     * from the paper who the others are.
     */
    private static boolean mayRead(Actor actor, List<AskedPerson> people, boolean ofTheCase) {
        for (AskedPerson person : people) {
            if (person.is(actor.account())) return isAlone(person, people);
        }
        return ofTheCase && people.stream().anyMatch(AskedPerson::reviewed);
    }

    private static boolean isAlone(AskedPerson person, List<AskedPerson> people) {
        return person.decision() != null
                && people.stream().filter(other -> other.decision() != null).count() == 1;
    }
}
