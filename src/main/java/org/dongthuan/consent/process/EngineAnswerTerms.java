package org.dongthuan.consent.process;

import java.util.List;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.OverdueTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets questions lapse, and cessations go to the agency, later when their last day has become free. */
@Component
class EngineAnswerTerms {

    private final OverdueTimers timers;

    EngineAnswerTerms(OverdueTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void move(TermsMoved moved) {
        timers.move(List.of("answerOverdue", "cessationOverdue"), moved.from(), moved.to());
    }
}
