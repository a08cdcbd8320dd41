package org.dongthuan.access;

import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.record.AllowedUse;

/** By which door a request may come in; the doors are a decision table that is edited without code. */
public interface DoorRules {

    /** Finds the door to somebody else's record that a purpose and a legal basis open together. */
    Answer find(Pair pair);

    /** What the table says of whoever asks about himself. */
    Answer ownRecord();

    /** A purpose and a legal basis; each opens a door only together with one that belongs to it. */
    record Pair(AllowedUse purpose, AllowedUse legalBasis) {

        public Door purposeDoor() {
            return Door.of(purpose);
        }

        public Door legalBasisDoor() {
            return Door.of(legalBasis);
        }

        boolean isOfOneDoor() {
            return purposeDoor() == legalBasisDoor();
        }
    }

    /**
     * The door that opens, or why none does.
     *
     * @param door the word of a {@link Door}, or {@code NONE}
     * @param reason text key {@code door.<reason>}
     */
    record Answer(String door, String reason) {

        /** None where no door opens. */
        public Optional<Door> word() {
            return Stream.of(Door.values())
                    .filter(word -> word.name().equals(door))
                    .findFirst();
        }

        public boolean isOwnData() {
            return door.equals(Door.OWN_DATA.name());
        }
    }
}
