package org.dongthuan.correction;

import java.util.UUID;
import org.dongthuan.record.RowChange.Operation;

/**
 * Which row of a repeating field an item is about.
 *
 * @param row of a row that is to come the mark of what it shall hold: the same row is not asked for twice
 */
record RowTarget(Operation operation, UUID row) {

    boolean adds() {
        return operation == Operation.ADD;
    }
}
