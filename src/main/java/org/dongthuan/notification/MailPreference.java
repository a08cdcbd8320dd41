package org.dongthuan.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants his mails.
 *
 * @param work those about what he has to do
 * @param quietFrom the time of day from which nothing leaves that he has not asked for himself, up to {@code quietTo}
 */
public record MailPreference(
        Work work, @Nullable LocalTime quietFrom, @Nullable LocalTime quietTo) {

    /** What somebody has who never chose. */
    static final MailPreference USUAL = new MailPreference(Work.AT_ONCE, null, null);

    /** How mails about work come. */
    public enum Work {
        AT_ONCE,
        /** In one mail, in the morning of each working day. */
        DAILY
    }

    boolean isQuiet(ZonedDateTime moment) {
        if (quietFrom == null || quietTo == null) return false;
        LocalTime time = moment.toLocalTime();
        boolean begun = !time.isBefore(quietFrom);
        boolean over = !time.isBefore(quietTo);
        return quietFrom.isBefore(quietTo) ? begun && !over : begun || !over;
    }

    /** The end of the quiet hours in which that moment lies; the moment itself where it lies in none. */
    ZonedDateTime quietUntil(ZonedDateTime moment) {
        if (quietTo == null || !isQuiet(moment)) return moment;
        ZonedDateTime end = moment.with(quietTo);
        return end.isAfter(moment) ? end : end.plusDays(1);
    }

    /** How long from the first time of day to the second, over midnight where it is not later. */
    static Duration length(LocalTime from, LocalTime to) {
        Duration length = Duration.between(from, to);
        return to.isAfter(from) ? length : length.plusDays(1);
    }
}
