package org.dongthuan.certification.process;

import java.util.List;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.OverdueTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets certifications lapse later whose last day has become free. */
@Component
class EngineCertificationTerms {

    private final OverdueTimers timers;

    EngineCertificationTerms(OverdueTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void move(TermsMoved moved) {
        timers.move(List.of(FunctionCertificationModel.OVERDUE), moved.from(), moved.to());
    }
}
