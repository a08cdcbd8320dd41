package org.dongthuan.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the offices at an agency that has closed: they end with it, and its officials may go along. */
@Component
public class ClosedOffices {

    private final ClosedOfficeTable table;
    private final AppointmentBookTable book;
    private final ApplicationEventPublisher events;

    ClosedOffices(ClosedOfficeTable table, AppointmentBookTable book, ApplicationEventPublisher events) {
        this.table = table;
        this.book = book;
        this.events = events;
    }

    /**
     * What the decision says.
     *
     * @param from the first day without the agency
     * @param goAlongTo where those go on who are officials and lead nothing; none where nobody goes along
     * @param elsewhere where some of them go on instead, by account
     * @param by the account on whose word it happens
     * @param change the number of the change
     */
    public record Closing(
            AgencyCode agency,
            LocalDate from,
            @Nullable AgencyCode goAlongTo,
            Map<String, AgencyCode> elsewhere,
            String by,
            String change) {

        public Closing {
            elsewhere = Map.copyOf(elsewhere);
        }
    }

    /** Ends the next of them, at most so many; whose they were: a second time there are none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> endNext(Closing closing, int most) {
        List<HeldAppointment> ended = table.endNext(closing, most);
        for (HeldAppointment each : ended) {
            goAlong(closing, each);
            events.publishEvent(new AppointmentChanged(each.account()));
        }
        return ended.stream().map(HeldAppointment::account).distinct().toList();
    }

    /** Who leads or decides is appointed anew, by two people. */
    private void goAlong(Closing closing, HeldAppointment ended) {
        AgencyCode to = closing.elsewhere().getOrDefault(ended.account(), closing.goAlongTo());
        if (closing.goAlongTo() == null || to == null || ended.leader() || ended.role() != Role.OFFICIAL) return;
        LocalDate from = ended.from().isAfter(closing.from()) ? ended.from() : closing.from();
        var going = new NewAppointment(
                ended.account(), new HeldRole(Role.OFFICIAL, to), false, ended.title(), null, from, ended.to());
        if (!book.overlaps(going)) book.add(going, null);
    }
}
