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
 * @param basis the grant that allowed it; none for the reader's own record
 */
public record ReadRecord(
        RecordId id, String purpose, @Nullable Basis basis, Map<String, OfficialRecord.Value> fields) {

    /** By which grant, request and written decision, and until which day. */
    public record Basis(
            UUID grant,
            RequestNumber request,
            GrantDecision decision,
            LocalDate to,
            boolean mayExport,
            boolean mayPrint) {}
}
