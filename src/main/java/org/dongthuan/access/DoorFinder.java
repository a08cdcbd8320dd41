package org.dongthuan.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dongthuan.access.DoorRules.Answer;
import org.dongthuan.access.DoorRules.Pair;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.springframework.stereotype.Component;

/** Finds the door that a purpose and a legal basis open together, and whether there is one for either alone. */
@Component
class DoorFinder {

    private final DoorRules rules;
    private final AccessDoors doors;
    private final AllowedUses uses;

    DoorFinder(DoorRules rules, AccessDoors doors, AllowedUses uses) {
        this.rules = rules;
        this.doors = doors;
        this.uses = uses;
    }

    Answer answer(Pair pair) {
        return rules.find(pair);
    }

    /** None where they open none, or one that nobody goes through by asking. */
    Optional<AccessDoor> door(Answer answer) {
        return doors.find(answer);
    }

    boolean isOwnRecordOpen() {
        return rules.ownRecord().isOwnData();
    }

    /** What the purpose opens with the best of the legal bases in force; else why it opens nothing. */
    Answer byAnyBasis(AllowedUse purpose, LocalDate day) {
        return best(uses.legalBases(day), basis -> new Pair(purpose, basis));
    }

    /** Likewise of a legal basis with the best of the purposes. */
    Answer byAnyPurpose(AllowedUse basis, LocalDate day) {
        return best(uses.purposes(day), purpose -> new Pair(purpose, basis));
    }

    /** Nothing is opened by what belongs to another door; that is asked only where its own has nothing. */
    private Answer best(List<AllowedUse> others, Function<AllowedUse, Pair> pairing) {
        List<Pair> pairs = others.stream().map(pairing).toList();
        List<Pair> ofOneDoor = pairs.stream().filter(Pair::isOfOneDoor).toList();
        Answer answer = null;
        for (Pair pair : ofOneDoor.isEmpty() ? pairs.subList(0, 1) : ofOneDoor) {
            answer = rules.find(pair);
            if (doors.find(answer).isPresent()) return answer;
        }
        if (answer == null) throw new IllegalStateException("The catalogue has nothing to pair");
        return answer;
    }
}
