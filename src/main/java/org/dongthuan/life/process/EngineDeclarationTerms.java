package org.dongthuan.life.process;

import java.util.List;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.OverdueTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reports declarations later whose last day has become free. */
@Component
class EngineDeclarationTerms {

    private final OverdueTimers timers;

    EngineDeclarationTerms(OverdueTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void move(TermsMoved moved) {
        timers.move(List.of(RecordDeclarationModel.OVERDUE), moved.from(), moved.to());
    }
}
