package org.dongthuan.record;

import java.util.UUID;
import org.dongthuan.platform.keys.Place;

/** Where the registry keeps values. */
final class Places {

    private Places() {}

    static Place field(RecordId record, String field) {
        return new Place("record", "fields." + field, record.toString());
    }

    static Place row(UUID row, String field) {
        return new Place("record_row", "cell." + field, row.toString());
    }

    static Place before(long change, String field) {
        return new Place("field_change", "old_cell." + field, Long.toString(change));
    }

    static Place after(long change, String field) {
        return new Place("field_change", "new_cell." + field, Long.toString(change));
    }
}
