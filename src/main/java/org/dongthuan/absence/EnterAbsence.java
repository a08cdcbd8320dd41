package org.dongthuan.absence;

import java.time.LocalDate;
import org.dongthuan.identity.Authority;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says when he is away and who stands in for him, as it is sent.
 *
 * @param substitute the account of whoever stands in
 * @param authority how that person signs papers; without need where the absent signs none
 * @param document the written authority, e.g. {@code Giấy ủy quyền số 12/GUQ-SNV}
 * @param absent who is away, when his leader says it for him; the sender himself where nobody is named
 */
public record EnterAbsence(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reason,
        @Nullable String substitute,
        @Nullable Authority authority,
        @Nullable String document,
        @Nullable String absent) {}
