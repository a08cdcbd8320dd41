package org.dongthuan.certification.process;

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

/** Lets certifications lapse later whose last day has become free. */
@Component
class EngineCertificationTerms {

    private final ManagementService management;
    private final ZoneId zone;

    EngineCertificationTerms(ManagementService management, Clock clock) {
        this.management = management;
        this.zone = clock.getZone();
    }

    @EventListener
    void move(TermsMoved moved) {
        Date lapses = lapses(moved.from());
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(FunctionCertificationModel.OVERDUE)
                        .duedateHigherThan(new Date(lapses.getTime() - 1))
                        .duedateLowerThan(new Date(lapses.getTime() + 1)),
                Job::getId,
                timer -> management.setJobDuedate(timer.getId(), lapses(moved.to())));
    }

    /** The first moment after the last day. */
    private Date lapses(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
