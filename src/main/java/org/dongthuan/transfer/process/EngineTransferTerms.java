package org.dongthuan.transfer.process;

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

/** Lets the terms of receiving agencies pass later whose last day has become free; tasks and reminders others see to. */
@Component
class EngineTransferTerms {

    private final ManagementService management;
    private final ZoneId zone;

    EngineTransferTerms(ManagementService management, Clock clock) {
        this.management = management;
        this.zone = clock.getZone();
    }

    @EventListener
    void move(TermsMoved moved) {
        Date passes = passes(moved.from());
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(TransferModel.OVERDUE)
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
