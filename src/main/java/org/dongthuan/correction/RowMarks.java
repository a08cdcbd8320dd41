package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.dongthuan.platform.keys.BlindIndex;
import org.dongthuan.record.Field;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Marks rows that are to come by what they shall hold, so that the same row is not asked for twice. */
@Component
class RowMarks {

    private final BlindIndex index;

    RowMarks(BlindIndex index) {
        this.index = index;
    }

    /** The same for the same row of the same field and record; without the keyset it tells nothing about the row. */
    UUID of(RecordId record, Field field, JsonNode row) {
        ByteBuffer digest = ByteBuffer.wrap(index.of("correction_item.row_id", record + "|" + field.id() + "|" + row));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
