package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.record.FormOfUse;
import org.jspecify.annotations.Nullable;

/**
 * A personnel officer proposes to revoke a decision, to replace it by a narrower one, or to correct its paper.
 *
 * @param printed of a correction: what the paper says
 * @param corrected and what it should say
 * @param fields of a replacement: what may still be read; none for all of it
 * @param formsOfUse likewise how
 * @param to likewise the last day
 * @param record of a correction on several people: whose part it puts right; none for what all parts say
 */
public record ProposeChange(
        @Nullable ChangeKind kind,
        @Nullable String reason,
        @Nullable String printed,
        @Nullable String corrected,
        @Nullable List<String> fields,
        @Nullable List<FormOfUse> formsOfUse,
        @Nullable LocalDate to,
        @Nullable UUID record) {}
