package org.dongthuan.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has an account, and which roles the dated appointments give today. */
@Component
public class People {

    private final AccountTable accounts;
    private final AppointmentTable appointments;
    private final KnownForRequest known;
    private final Signing signing;
    private final Agencies agencies;
    private final Clock clock;

    People(
            AccountTable accounts,
            AppointmentTable appointments,
            KnownForRequest known,
            Signing signing,
            Agencies agencies,
            Clock clock) {
        this.accounts = accounts;
        this.appointments = appointments;
        this.known = known;
        this.signing = signing;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The person behind an account, open or closed. */
    public Optional<Person> find(String account) {
        return appointed(account)
                .map(found -> new Person(account, found.account().fullName(), workplace(found.appointments())));
    }

    /** The names of many at once, by their accounts; an unknown account is not there. */
    public Map<String, String> names(Collection<String> accounts) {
        return accounts.isEmpty() ? Map.of() : this.accounts.names(accounts);
    }

    /** Whether somebody may still sign in with the account. */
    public boolean isOpen(String account) {
        return open(account).isPresent();
    }

    /** The roles in force today; none for a closed account. */
    public Set<HeldRole> rolesOf(String account) {
        return open(account).map(found -> roles(found.appointments())).orElse(Set.of());
    }

    /**
     * The groups whose work falls to holders of these roles: their own, and of the agencies that closed into theirs,
     * however many hands the duty went through.
     */
    public Set<String> groupsOf(Set<HeldRole> roles) {
        Set<String> groups = new LinkedHashSet<>();
        for (HeldRole held : roles) {
            groups.add(held.group());
            if (!held.role().reviews()) continue;
            agencies.closedInto(held.agencyOrThrow(), today())
                    .forEach(closed -> groups.add(new HeldRole(held.role(), closed).group()));
        }
        return groups;
    }

    /**
     * The groups of every office that the person ever held, or in which he was to stand in for somebody: whatever changes
     * with him, only their work is touched by it.
     */
    public Set<String> everyGroupOf(String account) {
        return groupsOf(appointments.everOffices(account));
    }

    /** The agencies that the person leads today, whether he may still sign in or not. */
    public Set<AgencyCode> ledBy(String account) {
        return appointed(account).map(Appointed::appointments).orElse(List.of()).stream()
                .filter(Appointment::leader)
                .map(Appointment::agency)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who leads one of the agencies on that day, by account, with all that he leads. */
    public Map<String, Set<AgencyCode>> leaders(Collection<AgencyCode> agencies, LocalDate day) {
        return agencies.isEmpty() ? Map.of() : appointments.leaders(agencies, day);
    }

    /** The accounts of everybody who holds the role today at the agency, or at its successor, in a stable order. */
    public List<String> holders(Role role, AgencyCode agency) {
        return appointments.holders(role, agencies.inForce(agency, today()), today());
    }

    /** Whether the person ever held the role at that agency, today or before. */
    public boolean everHeld(String account, Role role, AgencyCode agency) {
        return appointments.everHeld(account, role, agency, today());
    }

    /** The accounts of today's administrators. */
    public List<String> administrators() {
        return appointments.holders(Role.ADMINISTRATOR, null, today());
    }

    /** How the person signs what he writes in his office at the agency today; a name alone where nothing says more. */
    public Signature signature(String account, AgencyCode agency) {
        return new Signature(signing.asOfficer(account, agency, today()), nameOf(account));
    }

    /**
     * How the person signs the agency's decisions: his own, or in the place of whom he stands, or stood last, in for.
     * Papers may be made when that is over.
     */
    public Signature decisionSignature(String account, AgencyCode agency) {
        return new Signature(signing.asApprover(account, agency, today()), nameOf(account));
    }

    private String nameOf(String account) {
        return accounts.find(account).map(Account::fullName).orElse(account);
    }

    /** Where mail reaches the person. */
    public Optional<String> mailAddress(String account) {
        return accounts.find(account).map(Account::email);
    }

    /** The holder of an open account with the roles of this moment. */
    public Optional<Actor> actor(String account) {
        return open(account)
                .map(found -> new Actor(
                        account,
                        found.account().fullName(),
                        workplace(found.appointments()),
                        roles(found.appointments()),
                        held(found.appointments(), each -> !each.isActive()),
                        standsIn(found.appointments())));
    }

    /** For whom the person acts in the work that holders of that role were asked to do; nobody in an office of his own. */
    public Optional<String> actsFor(String account, HeldRole asked) {
        List<Appointment> found = open(account).map(Appointed::appointments).orElse(List.of());
        Map<HeldRole, String> standsIn = standsIn(found);
        if (standsIn.isEmpty()) return Optional.empty();
        Set<HeldRole> own = new HashSet<>(roles(found));
        own.removeAll(standsIn.keySet());
        if (groupsOf(own).contains(asked.group())) return Optional.empty();
        return standsIn.entrySet().stream()
                .filter(each -> groupsOf(Set.of(each.getKey())).contains(asked.group()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** These accounts, and whoever stands in today for one of them: what is not for the one is not for the other. */
    public Set<String> withStandIns(Collection<String> accounts) {
        Set<String> all = new HashSet<>(accounts);
        if (!all.isEmpty()) all.addAll(appointments.standInsOf(accounts, today()));
        return all;
    }

    /** The officials of these agencies today, by name. */
    public List<Official> officialsAt(Collection<AgencyCode> agencies) {
        return agencies.isEmpty() ? List.of() : appointments.officials(agencies, today());
    }

    Optional<Appointed> open(String account) {
        return appointed(account).filter(found -> found.account().open());
    }

    private Optional<Appointed> appointed(String account) {
        return known.find(account, () -> accounts.find(account, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where an agency closed, its people have no more say there: its duty went over to others. */
    private Set<HeldRole> roles(List<Appointment> appointments) {
        return held(appointments, Appointment::isActive);
    }

    private Set<HeldRole> held(List<Appointment> appointments, Predicate<Appointment> which) {
        return appointments.stream()
                .filter(which)
                .map(Appointment::held)
                .filter(held -> !held.role().reviews() || isInForce(held.agencyOrThrow()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The roles in which he acts for another, without those that are his own as well. */
    private static Map<HeldRole, String> standsIn(List<Appointment> appointments) {
        Map<HeldRole, String> standsIn = new HashMap<>();
        Set<HeldRole> own = new HashSet<>();
        for (Appointment each : appointments) {
            if (each.absent() == null) own.add(each.held());
            else standsIn.put(each.held(), each.absent());
        }
        standsIn.keySet().removeAll(own);
        return standsIn;
    }

    private boolean isInForce(AgencyCode agency) {
        return agencies.get(agency).inForce(today());
    }

    private static @Nullable AgencyCode workplace(List<Appointment> appointments) {
        return appointments.stream()
                .filter(appointment -> appointment.isOf(Role.OFFICIAL))
                .map(Appointment::agency)
                .findFirst()
                .orElse(null);
    }
}
