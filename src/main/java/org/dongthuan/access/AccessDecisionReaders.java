package org.dongthuan.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.decision.DecisionReaders;
import org.dongthuan.grant.DisclosureDelays;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.springframework.stereotype.Component;

/** Who asked, whom a part is about and who reviewed it read its decision. */
@Component
class AccessDecisionReaders implements DecisionReaders {

    private final AccessRequestTable requests;
    private final ReviewDesk review;
    private final DisclosureDelays delays;

    AccessDecisionReaders(AccessRequestTable requests, ReviewDesk review, DisclosureDelays delays) {
        this.requests = requests;
        this.review = review;
        this.delays = delays;
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
        Map<RequestNumber, List<AskedPerson>> parts = people(numbers);
        Set<RequestNumber> ofTheCase = review.casesOf(actor, parts.keySet());
        return parts.entrySet().stream()
                .filter(part -> mayRead(actor, part.getValue(), ofTheCase.contains(part.getKey())))
                .filter(part -> !isWithheld(actor, part.getKey(), part.getValue()))
                .map(part -> part.getKey().text())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UUID> ownParts(Actor actor, Collection<String> numbers) {
        return people(numbers).entrySet().stream()
                .filter(part -> !isWithheld(actor, part.getKey(), part.getValue()))
                .flatMap(part -> decided(actor, part.getValue())
                        .map(person ->
                                Map.entry(part.getKey().text(), person.record().value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<UUID> about(Actor actor, String request) {
        return requests.find(new RequestNumber(request)).stream()
                .flatMap(found ->
                        decided(actor, found.people()).filter(person -> !delays.withholds(found.partOf(person))))
                .map(person -> Objects.requireNonNull(person.decision()))
                .findFirst();
    }

    /** Whom a part is about finds no paper of it before the day on which its readings are shown to him. */
    private boolean isWithheld(Actor actor, RequestNumber part, List<AskedPerson> people) {
        return people.stream().anyMatch(person -> person.is(actor.account())) && delays.withholds(part);
    }

    private static Stream<AskedPerson> decided(Actor actor, List<AskedPerson> people) {
        return people.stream().filter(person -> person.is(actor.account()) && person.decision() != null);
    }

    /** The people of those of the parts that there are. */
    private Map<RequestNumber, List<AskedPerson>> people(Collection<String> numbers) {
        Set<RequestNumber> parts = numbers.stream()
                .filter(RequestNumber::isOne)
                .map(RequestNumber::new)
                .collect(Collectors.toSet());
        Map<RequestNumber, AccessRequest> found =
                requests.all(parts.stream().map(part -> part.request().text()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AccessRequest::number, Function.identity()));
        return parts.stream()
                .filter(part -> found.containsKey(part.request()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        part -> Objects.requireNonNull(found.get(part.request()))
                                .peopleOf(part)));
    }

    /**
     * Somebody who did not agree has no part in what was decided on the others; and of several who did, none may learn
     * from the paper who the others are: each gets an extract.
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
