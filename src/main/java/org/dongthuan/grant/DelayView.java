package org.dongthuan.grant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;

/**
 * A delay as those see it who watch over delays: on how many people, and how many lines they are not shown; no name.
 *
 * @param ground a code of the catalogue
 * @param releaseDay the first day on which the lines are shown
 * @param withholds whether they are withheld today
 * @param lines how many are
 * @param mayRelease whether whoever looks may end it now
 */
public record DelayView(
        UUID id,
        RequestNumber part,
        AgencyCode agency,
        String agencyName,
        String ground,
        String groundText,
        String legalSource,
        OffsetDateTime askedAt,
        LocalDate releaseDay,
        DisclosureDelay.Status status,
        @Nullable OffsetDateTime releasedAt,
        boolean withholds,
        int people,
        long lines,
        boolean mayRelease) {}
