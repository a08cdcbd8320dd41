package org.dongthuan.secrecy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written decision as an officer enters it.
 *
 * @param day none where what was typed is no day
 */
public record TypedBasis(
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable String issuer) {}
