package org.dongthuan.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dongthuan.platform.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What decisions change of the agencies, each with its day; whoever writes into it has the right to do so checked. */
@Component
public class AgencyBook {

    private final AgencyTable table;
    private final ApplicationEventPublisher events;

    AgencyBook(AgencyTable table, ApplicationEventPublisher events) {
        this.table = table;
        this.events = events;
    }

    /** That an agency ends, and which has its duty from then on. */
    public record Ending(AgencyCode agency, AgencyCode successor) {}

    /** That an agency is called otherwise from then on. */
    public record Naming(AgencyCode agency, String name) {}

    /**
     * Enters what holds from that day on.
     *
     * @throws Refusal.Conflict {@code agency-closed} where the end of one is stated already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(List<Ending> endings, List<Naming> namings, LocalDate from, String change) {
        for (Ending ending : endings) {
            if (!table.close(ending.agency(), from.minusDays(1), ending.successor(), change))
                throw new Refusal.Conflict("agency-closed");
        }
        namings.forEach(naming -> table.rename(naming.agency(), naming.name(), from, change));
        events.publishEvent(new AgencyChanged(change));
    }

    /** Each stands below another from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveUnder(Map<AgencyCode, AgencyCode> parents, String change) {
        parents.forEach((agency, parent) -> table.moveUnder(agency, parent, change));
        events.publishEvent(new AgencyChanged(change));
    }

    /** How it was called on that day. */
    @Transactional(readOnly = true)
    public Optional<String> nameOn(AgencyCode code, LocalDate day) {
        return table.nameOn(code, day);
    }

    /**
     * The agency acts: nobody closes it before the caller's transaction ends, whatever this node knew
     * of it.
     *
     * @throws Refusal.Conflict {@code agency-closed} when its last day is over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdOpen(AgencyCode code, LocalDate day) {
        Agency agency = table.hold(code).orElseThrow(() -> new Refusal.NotFound("agency-unknown", code.code()));
        LocalDate last = agency.validTo();
        if (last != null && day.isAfter(last)) throw new Refusal.Conflict("agency-closed");
    }
}
