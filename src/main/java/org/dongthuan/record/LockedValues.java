package org.dongthuan.record;

import java.util.List;
import org.dongthuan.platform.keys.DataKeys;
import org.springframework.stereotype.Component;

/** What is done with locked values as a whole: found again by a number, erased for good. */
@Component
class LockedValues {

    private final IdentityNumbers numbers;
    private final DataKeys keys;

    LockedValues(IdentityNumbers numbers, DataKeys keys) {
        this.numbers = numbers;
        this.keys = keys;
    }

    List<RecordId> find(String field, String number) {
        return numbers.find(field, number);
    }

    void erase(RecordId record) {
        keys.erase(ValueCodec.owner(record));
    }
}
