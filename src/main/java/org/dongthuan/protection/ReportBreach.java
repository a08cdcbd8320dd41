package org.dongthuan.protection;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports who has noticed a breach.
 *
 * @param detectedAt when it was noticed
 * @param what what was noticed, in words
 * @param alarm the number of the alarm that it comes from
 */
public record ReportBreach(
        @Nullable OffsetDateTime detectedAt,
        @Nullable String what,
        @Nullable String alarm) {}
