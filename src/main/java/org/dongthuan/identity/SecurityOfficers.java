package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.springframework.stereotype.Component;

/**
 * Who watches over state secrets: whoever is security officer of the managing agency of a record, of its personnel
 * department, or of an agency above them.
 */
@Component
public class SecurityOfficers {

    private final AppointmentTable appointments;
    private final Agencies agencies;
    private final Clock clock;

    SecurityOfficers(AppointmentTable appointments, Agencies agencies, Clock clock) {
        this.appointments = appointments;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Whether the person watches over the records that the agency manages. */
    public boolean watches(Actor actor, AgencyCode managing) {
        return posts(managing).stream().anyMatch(post -> actor.holds(Role.SECURITY_OFFICER, post));
    }

    /** The codes of the agencies over whose records the person watches, closed ones included. */
    public Set<String> watchedBy(Actor actor) {
        if (!actor.holds(Role.SECURITY_OFFICER)) return Set.of();
        return agencies.all().stream()
                .map(Agency::code)
                .filter(agency -> watches(actor, agency))
                .map(AgencyCode::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The open accounts of those who watch over the records that the agency manages, in a stable order. */
    public List<String> of(AgencyCode managing) {
        LocalDate today = today();
        return posts(managing).stream()
                .flatMap(post -> appointments.holders(Role.SECURITY_OFFICER, post, today).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Set<AgencyCode> posts(AgencyCode managing) {
        AgencyCode inForce = agencies.inForce(managing, today());
        Set<AgencyCode> posts = new LinkedHashSet<>();
        agencies.personnelDepartment(inForce, today()).ifPresent(posts::add);
        Optional<AgencyCode> next = Optional.of(inForce);
        while (next.isPresent() && posts.add(next.get())) {
            next = agencies.find(next.get()).map(Agency::parent);
        }
        return posts;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
