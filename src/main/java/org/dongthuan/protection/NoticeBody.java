package org.dongthuan.protection;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;

/**
 * How the competent authority was told, as it is sent.
 *
 * @param sent the minute by Vietnam's clock, {@code 2026-11-28T10:30}
 * @param reference number and symbol of the notice, or the code of its receipt
 * @param late why it was sent after the term, where it was
 */
public record NoticeBody(
        @Nullable String sent,
        @Nullable NoticeWay way,
        @Nullable String reference,
        @Nullable String late) {

    /** None where it is no minute. */
    @Nullable
    OffsetDateTime sentAt() {
        return minute(sent);
    }

    /** A minute by Vietnam's clock, as browsers write it; none for what is none. */
    public static @Nullable OffsetDateTime minute(@Nullable String typed) {
        if (typed == null) return null;
        try {
            return LocalDateTime.parse(typed.strip()).atZone(VietnamTime.ZONE).toOffsetDateTime();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
