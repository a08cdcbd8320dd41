package org.dongthuan.identity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away, and another one stands in for him in his offices.
 *
 * @param authority how papers are signed in his place; none where he signs none
 * @param document the written authority: kind, number, day
 * @param from the first day
 * @param to the last day
 * @param enteredBy a leader, for somebody who cannot say it himself; nobody where he does
 */
public record Substitution(
        UUID id,
        String absent,
        String substitute,
        @Nullable Authority authority,
        @Nullable String document,
        String reason,
        LocalDate from,
        LocalDate to,
        OffsetDateTime enteredAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy,
        @Nullable String enteredBy) {

    public boolean concerns(String account) {
        return absent.equals(account) || substitute.equals(account) || account.equals(enteredBy);
    }

    /** Whether it is the person's to end: his own absence, or one that he entered. */
    public boolean isEndedBy(String account) {
        return absent.equals(account) || account.equals(enteredBy);
    }
}
