package org.dongthuan.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dongthuan.decision.ChangeKind;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * What may be proposed of a decision.
 *
 * @param kinds none where nothing may
 * @param shared whether it is on several people
 * @param scope what may be read under it, where less of it can be left
 * @param open the proposal that waits to be decided already
 */
public record ChangeForm(
        UUID decision,
        String number,
        LocalDate date,
        List<ChangeKind> kinds,
        boolean shared,
        @Nullable ReplacedScope scope,
        @Nullable RequestNumber open) {}
