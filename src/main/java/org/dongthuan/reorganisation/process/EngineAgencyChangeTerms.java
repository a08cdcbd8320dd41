package org.dongthuan.reorganisation.process;

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

/** Lets the terms of changes of agencies pass later whose last day has become free. */
@Component
class EngineAgencyChangeTerms {

    private final ManagementService management;
    private final ZoneId zone;

    EngineAgencyChangeTerms(ManagementService management, Clock clock) {
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
                        .activityId(AgencyChangeModel.OVERDUE)
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
