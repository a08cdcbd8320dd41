package org.dongthuan.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** How the gates stand for those whom requests are about. */
@Component
class Passages {

    private final AccessDoors doors;

    Passages(AccessDoors doors) {
        this.doors = doors;
    }

    /** As it stands now, in the order of the people. */
    Map<AskedPerson, Passage> of(AccessRequest request, List<AskedPerson> people) {
        Map<RequestNumber, Passage> answers = answers(List.of(request));
        Map<AskedPerson, Passage> found = new LinkedHashMap<>();
        people.forEach(person -> found.put(person, passage(person, answers)));
        return found;
    }

    /** The answers to all questions of these requests, by number. */
    Map<RequestNumber, Passage> answers(Collection<AccessRequest> requests) {
        Map<AccessDoor, List<RequestNumber>> questions = new LinkedHashMap<>();
        for (AccessRequest request : requests) {
            List<RequestNumber> asked = request.people().stream()
                    .map(AskedPerson::question)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            questions.merge(doors.of(request), asked, Passages::both);
        }
        Map<RequestNumber, Passage> found = new LinkedHashMap<>();
        questions.forEach((door, asked) -> door.gate().ifPresent(gate -> found.putAll(gate.passages(asked))));
        return found;
    }

    /** As it stands now, and so until the transaction ends. */
    Passage hold(AccessRequest request, AskedPerson person) {
        RequestNumber question = person.question();
        if (question == null) return Passage.FREE;
        return doors.of(request).gate().orElseThrow().hold(question);
    }

    /** Who answered at the gate without being asked about. */
    Set<String> spoke(AccessRequest request) {
        List<RequestNumber> asked = request.people().stream()
                .map(AskedPerson::question)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return doors.of(request).gate().map(gate -> gate.spoke(asked)).orElse(Set.of());
    }

    static Passage passage(AskedPerson person, Map<RequestNumber, Passage> answers) {
        RequestNumber question = person.question();
        return question == null ? Passage.FREE : Objects.requireNonNull(answers.get(question), "A question is lost");
    }

    private static List<RequestNumber> both(List<RequestNumber> some, List<RequestNumber> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
