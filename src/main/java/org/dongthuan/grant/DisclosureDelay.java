package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * That those whom one part of a request is about are shown its readings from a later day on.
 *
 * @param id also of the item by which reviewers decide on it
 * @param agency the one that decides
 * @param ground a code of {@link DelayGrounds}
 * @param releaseDay the first day on which they are shown
 * @param decision the written decision that names it, or refuses it
 * @param releasedAt when it was ended before its day
 */
public record DisclosureDelay(
        UUID id,
        RequestNumber part,
        String requester,
        AgencyCode agency,
        String ground,
        LocalDate releaseDay,
        OffsetDateTime askedAt,
        Status status,
        @Nullable UUID decision,
        @Nullable OffsetDateTime releasedAt) {

    /** As it is asked for, before anybody has decided on it. */
    public static DisclosureDelay asked(
            RequestNumber part,
            String requester,
            AgencyCode agency,
            String ground,
            LocalDate releaseDay,
            OffsetDateTime askedAt) {
        return new DisclosureDelay(
                UUID.randomUUID(), part, requester, agency, ground, releaseDay, askedAt, Status.ASKED, null, null);
    }

    /** Text key {@code delay.status.<name>}. */
    public enum Status {
        ASKED,
        APPROVED,
        REFUSED,
        /** The request ended before anybody decided. */
        CLOSED
    }

    /**
     * Whether nothing is shown on that day. Nobody has to do anything for that to end: the day alone does. One that is
     * asked for counts until it is decided, else there would be nothing left to decide on.
     */
    public boolean withholds(LocalDate today) {
        boolean standing = status == Status.APPROVED || status == Status.ASKED;
        return standing && releasedAt == null && today.isBefore(releaseDay);
    }

    /** Whether something was shown later than it happened. */
    boolean hasDelayed(LocalDate today) {
        return status == Status.APPROVED && !withholds(today);
    }

    /** The moment from which it is shown. */
    public OffsetDateTime shownFrom() {
        return releasedAt != null
                ? releasedAt
                : releaseDay.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }
}
