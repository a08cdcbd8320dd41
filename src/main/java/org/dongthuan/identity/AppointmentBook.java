package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dongthuan.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who was appointed to what, from when until when; whoever writes into it has the right to do so checked. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppointmentBook {

    private final AppointmentBookTable table;
    private final ApplicationEventPublisher events;

    AppointmentBook(AppointmentBookTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /**
     * Makes the appointment that was proposed and confirmed; a second time for the same proposal the database refuses.
     *
     * @throws Refusal.Conflict {@code appointment-overlaps} (409) when he holds the same meanwhile
     */
    public void add(NewAppointment made, String proposal) {
        if (table.overlaps(made)) throw new Refusal.Conflict("appointment-overlaps");
        table.add(made, proposal);
        events.publishEvent(new AppointmentChanged(made.account()));
    }

    /** Whether he holds the same on any of these days already. */
    public boolean overlaps(NewAppointment wanted) {
        return table.overlaps(wanted);
    }

    public Optional<HeldAppointment> find(long id) {
        return table.find(id);
    }

    /**
     * Ends it at once; one that has not begun never begins.
     *
     * @throws Refusal.Conflict {@code appointment-ended} (409) when it has ended already
     */
    public void end(HeldAppointment held, LocalDate day, String by, String reason) {
        if (!table.end(held.id(), day, by, reason)) throw new Refusal.Conflict("appointment-ended");
        events.publishEvent(new AppointmentChanged(held.account()));
    }

    /** The newest first. */
    public List<HeldAppointment> list(AppointmentQuery query) {
        return table.list(query);
    }
}
