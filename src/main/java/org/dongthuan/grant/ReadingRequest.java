package org.dongthuan.grant;

import java.util.List;
import java.util.UUID;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to read.
 *
 * @param fields none for all that were granted
 * @param purpose a code of the catalogue; a reading of somebody else's record states one
 * @param grant none where the reader has only one
 * @param standing id or number of the standing decision under which the reader's post reads; none for a grant
 */
public record ReadingRequest(
        RecordId record,
        List<String> fields,
        @Nullable String purpose,
        @Nullable UUID grant,
        @Nullable String standing,
        FormOfUse form) {

    public ReadingRequest {
        fields = List.copyOf(fields);
    }

    /** Under a grant. */
    public ReadingRequest(
            RecordId record, List<String> fields, @Nullable String purpose, @Nullable UUID grant, FormOfUse form) {
        this(record, fields, purpose, grant, null, form);
    }
}
