package org.dongthuan.access;

import java.util.Optional;
import java.util.stream.Stream;

/** By which door a request may come in; the doors are a decision table that is edited without code. */
public interface DoorRules {

    /**
     * Finds the door.
     *
     * @param purpose the door of the purpose
     * @param legalBasis the door of the legal basis
     * @param ownRecord whether the requester asks about himself
     */
    Answer find(Door purpose, Door legalBasis, boolean ownRecord);

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
