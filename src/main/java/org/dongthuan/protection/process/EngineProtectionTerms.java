package org.dongthuan.protection.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.InParts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the terms pass later whose last day has become free; the hours of the notice of a breach know no day off. */
@Component
class EngineProtectionTerms {

    private final ManagementService management;
    private final ZoneId zone;

    EngineProtectionTerms(ManagementService management, Clock clock) {
        this.management = management;
        this.zone = clock.getZone();
    }

    @EventListener
    void move(TermsMoved moved) {
        move(BreachNoticeModel.CLOSING_OVERDUE, moved);
        move(ProcessingRestrictionModel.OVERDUE, moved);
    }

    private void move(String timer, TermsMoved moved) {
        Date passes = passes(moved.from());
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(timer)
                        .duedateHigherThan(new Date(passes.getTime() - 1))
                        .duedateLowerThan(new Date(passes.getTime() + 1)),
                Job::getId,
                job -> management.setJobDuedate(job.getId(), passes(moved.to())));
    }

    /** The first moment after the last day. */
    private Date passes(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
