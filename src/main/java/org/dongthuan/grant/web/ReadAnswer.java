package org.dongthuan.grant.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.grant.GrantDecision;
import org.dongthuan.grant.ReadRecord;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;

/** A reading as programs get it, under a grant or a standing decision; of one's own record there is neither, and no last day. */
record ReadAnswer(
        RecordId id,
        @Nullable UUID grant,
        @Nullable UUID standing,
        @Nullable GrantDecision decision,
        String purpose,
        @Nullable LocalDate to,
        Map<String, OfficialRecord.Value> fields) {

    static ReadAnswer of(ReadRecord read) {
        ReadRecord.Basis basis = read.basis();
        return basis == null
                ? new ReadAnswer(read.id(), null, null, null, read.purpose(), null, read.fields())
                : new ReadAnswer(
                        read.id(),
                        basis.grant(),
                        basis.standing(),
                        basis.decision(),
                        read.purpose(),
                        basis.to(),
                        read.fields());
    }
}
