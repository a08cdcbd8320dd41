package org.dongthuan.platform.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/** Timers that go off with the first moment after the last day of a term. */
@Component
public class OverdueTimers {

    private final ManagementService management;
    private final ZoneId zone;

    OverdueTimers(ManagementService management, Clock clock) {
        this.management = management;
        this.zone = clock.getZone();
    }

    /** Lets those go off later whose last day has become free. */
    public void move(Collection<String> activities, LocalDate from, LocalDate to) {
        activities.forEach(activity -> move(activity, over(from), over(to)));
    }

    private void move(String activity, Date from, Date to) {
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(activity)
                        .duedateHigherThan(new Date(from.getTime() - 1))
                        .duedateLowerThan(new Date(from.getTime() + 1)),
                Job::getId,
                job -> management.setJobDuedate(job.getId(), to));
    }

    private Date over(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
