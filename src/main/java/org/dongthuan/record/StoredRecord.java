package org.dongthuan.record;

import java.util.Map;

/** A record as it stands in the database on a day. */
record StoredRecord(StoredHolder holder, Map<String, Cell> cells) {

    RecordId id() {
        return holder.id();
    }
}
