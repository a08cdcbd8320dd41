package org.dongthuan.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The other one of two decisions of which the later changes the earlier.
 *
 * @param page where the reader finds it; none for whoever may not read it
 */
public record RelatedDecision(
        UUID id,
        ChangeKind kind,
        String number,
        LocalDate date,
        @Nullable String page) {}
