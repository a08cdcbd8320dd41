package org.dongthuan.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.audit.ReaderLog;
import org.dongthuan.platform.VietnamTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks through what was read since the last look, one reader after the other, each in a short transaction of his own.
 * Two nodes may look at the same time: a reader has one open alarm of a kind and a day, and the table holds it so.
 */
@Component
public class AlarmWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmWatch.class);

    /** A line of the log has the moment at which it was written; its transaction may have ended somewhat later. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final AlarmLookTable looks;
    private final ReaderLog log;
    private final ReaderCheck check;
    private final Clock clock;

    AlarmWatch(AlarmLookTable looks, ReaderLog log, ReaderCheck check, Clock clock) {
        this.looks = looks;
        this.log = log;
        this.check = check;
        this.clock = clock;
    }

    /** What was not looked at while no node ran is looked at then. */
    @Scheduled(cron = "${alarm.look}", zone = "Asia/Ho_Chi_Minh")
    public void look() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        OffsetDateTime from = looks.until().minus(OVERLAP);
        LocalDate first = day(from);
        LocalDate last = day(now);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            OffsetDateTime begin = beginning(day);
            OffsetDateTime end = beginning(day.plusDays(1));
            for (String reader : log.active(from.isAfter(begin) ? from : begin, end)) look(reader, day);
        }
        looks.looked(now);
    }

    /** One reader whose day cannot be judged hides nobody else's. */
    private void look(String reader, LocalDate day) {
        try {
            check.look(reader, day);
        } catch (RuntimeException e) {
            LOG.error("The readings of a day could not be judged", e);
        }
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(VietnamTime.ZONE).toLocalDate();
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }
}
