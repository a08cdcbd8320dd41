package org.dongthuan.consent.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.InParts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets questions lapse, and cessations go to the agency, later when their last day has become free. */
@Component
class EngineAnswerTerms {

    private final ManagementService management;
    private final ZoneId zone;

    EngineAnswerTerms(ManagementService management, Clock clock) {
        this.management = management;
        this.zone = clock.getZone();
    }

    @EventListener
    void move(TermsMoved moved) {
        List.of("answerOverdue", "cessationOverdue").forEach(timer -> move(timer, moved));
    }

    private void move(String timer, TermsMoved moved) {
        Date lapses = lapses(moved.from());
        InParts.change(
                management
                        .createJobQuery()
                        .timers()
                        .activityId(timer)
                        .duedateHigherThan(new Date(lapses.getTime() - 1))
                        .duedateLowerThan(new Date(lapses.getTime() + 1)),
                Job::getId,
                job -> management.setJobDuedate(job.getId(), lapses(moved.to())));
    }

    /** The first moment after the last day. */
    private Date lapses(LocalDate lastDay) {
        return Date.from(lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
