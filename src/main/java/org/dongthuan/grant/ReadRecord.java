package org.dongthuan.grant;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What was read: the fields that were asked for and granted, and nothing else.
 *
 * @param basis the grant or the standing decision that allowed it; none for the reader's own record
 */
public record ReadRecord(
        RecordId id, String purpose, @Nullable Basis basis, Map<String, OfficialRecord.Value> fields) {

    /**
     * By which request and written decision, and until which day.
     *
     * @param grant none under a standing decision
     * @param standing the standing decision, none under a grant
     */
    public record Basis(
            @Nullable UUID grant,
            @Nullable UUID standing,
            RequestNumber request,
            GrantDecision decision,
            LocalDate to,
            boolean mayExport,
            boolean mayPrint) {}
}
