package org.dongthuan.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one official's record. */
public record RecordId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
