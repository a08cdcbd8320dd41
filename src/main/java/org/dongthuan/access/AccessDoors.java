package org.dongthuan.access;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The doors there are, by their words. */
@Component
class AccessDoors {

    private final Map<Door, AccessDoor> doors = new EnumMap<>(Door.class);

    AccessDoors(List<AccessDoor> all) {
        for (AccessDoor door : all) {
            if (doors.put(door.word(), door) != null) {
                throw new IllegalStateException("Two doors are called " + door.word());
            }
        }
    }

    /** The door that the decision table named; none where it named none, or one that nobody goes through by asking. */
    Optional<AccessDoor> find(DoorRules.Answer answer) {
        return answer.word().map(doors::get);
    }

    /** The door by which a request came in. */
    AccessDoor of(AccessRequest request) {
        AccessDoor door = doors.get(request.door());
        if (door == null) throw new IllegalStateException("There is no door " + request.door());
        return door;
    }

    /** In the order of their words. */
    List<AccessDoor> all() {
        return List.copyOf(doors.values());
    }
}
