package org.dongthuan.appointment.process;

import java.util.List;
import org.dongthuan.calendar.TermsMoved;
import org.dongthuan.platform.engine.OverdueTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the terms of proposals pass later whose last day has become free. */
@Component
class EngineAppointmentTerms {

    private final OverdueTimers timers;

    EngineAppointmentTerms(OverdueTimers timers) {
        this.timers = timers;
    }

    @EventListener
    void move(TermsMoved moved) {
        timers.move(List.of(AppointmentModel.OVERDUE), moved.from(), moved.to());
    }
}
