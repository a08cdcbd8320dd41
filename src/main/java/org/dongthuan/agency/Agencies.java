package org.dongthuan.agency;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.platform.DataFile;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The agencies: who they are, who stands above them, and which of them decides on a record. */
@Component
public class Agencies {

    private final AgencyTable table;
    private final AgencyLoader loader;
    private final AgencySettings settings;
    private final Clock clock;
    private volatile Map<AgencyCode, Agency> byCode = Map.of();
    private volatile Map<AgencyCode, List<Agency>> personnelDepartments = Map.of();
    private volatile Map<AgencyCode, List<Agency>> predecessors = Map.of();

    Agencies(AgencyTable table, AgencyLoader loader, AgencySettings settings, Clock clock) {
        this.table = table;
        this.loader = loader;
        this.settings = settings;
        this.clock = clock;
    }

    @PostConstruct
    void loadFile() {
        load(settings.register());
    }

    void load(DataFile file) {
        loader.load(file);
        refresh();
    }

    /** Four thousand rows fit in memory; another node's load is seen within the minute. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void refresh() {
        List<Agency> all = table.all(LocalDate.now(clock));
        // codes that follow each other have neighbouring hashes, which only a map with buckets bears well
        byCode = all.stream().collect(Collectors.toMap(Agency::code, Function.identity(), (a, b) -> a, HashMap::new));
        personnelDepartments = all.stream()
                .filter(agency -> agency.kind() == Agency.Kind.PERSONNEL_DEPARTMENT && agency.parent() != null)
                .collect(Collectors.groupingBy(Agency::parent));
        predecessors = all.stream()
                .filter(agency -> agency.successor() != null)
                .collect(Collectors.groupingBy(Agency::successor));
    }

    /** A change counts on this node at once when it stands. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AgencyChanged change) {
        refresh();
    }

    public Optional<Agency> find(AgencyCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The agency, in force or closed. */
    public Agency get(AgencyCode code) {
        return find(code).orElseThrow(() -> new Refusal.NotFound("agency-unknown", code.code()));
    }

    public String name(AgencyCode code) {
        return find(code).map(Agency::name).orElse(code.code());
    }

    /** Every agency, in force or closed, in the order of their codes. */
    public List<Agency> all() {
        return byCode.values().stream()
                .sorted(Comparator.comparing(agency -> agency.code().code()))
                .toList();
    }

    public long count() {
        return byCode.size();
    }

    /** The agency itself, or whoever took its duty over by that day, however many hands it went through. */
    public AgencyCode inForce(AgencyCode code, LocalDate day) {
        Agency agency = get(code);
        Set<AgencyCode> seen = new HashSet<>();
        while (isClosed(agency, day) && agency.successor() != null && seen.add(agency.code())) {
            agency = get(agency.successor());
        }
        return agency.code();
    }

    /** The closed agencies whose duty that one has by that day, however many hands it went through. */
    public List<AgencyCode> closedInto(AgencyCode code, LocalDate day) {
        if (!predecessors.containsKey(code) || !inForce(code, day).equals(code)) return List.of();
        Set<AgencyCode> closed = new LinkedHashSet<>();
        addClosedInto(code, day, closed);
        return closed.stream()
                .filter(each -> !each.equals(code) && inForce(each, day).equals(code))
                .toList();
    }

    private void addClosedInto(AgencyCode code, LocalDate day, Set<AgencyCode> closed) {
        for (Agency agency : predecessors.getOrDefault(code, List.of())) {
            if (isClosed(agency, day) && closed.add(agency.code())) addClosedInto(agency.code(), day, closed);
        }
    }

    /**
     * The agency that decides on a record: the
     * personnel department of the managing agency; for that department's leaders the managing agency itself; for the
     * managing agency's own leaders the personnel department of its overseer.
     *
     * @param ledByHolder the agencies that the record's holder leads on that day
     */
    public AgencyCode decidingAgency(AgencyCode managingAgency, Set<AgencyCode> ledByHolder, LocalDate day) {
        AgencyCode managing = inForce(managingAgency, day);
        AgencyCode department = personnelDepartment(managing, day).orElse(managing);
        if (ledByHolder.contains(department) && !department.equals(managing)) return managing;
        if (ledByHolder.contains(managing)) return bodyAbove(managing, day).orElse(department);
        return department;
    }

    /** The managing agencies, in force or closed, on whose records that one decides, but for those of leaders. */
    public List<AgencyCode> decidedBy(AgencyCode deciding, LocalDate day) {
        Agency agency = get(deciding);
        return Stream.of(agency.parent(), deciding)
                .filter(managing -> managing != null
                        && decidingAgency(managing, Set.of(), day).equals(deciding))
                .flatMap(managing -> Stream.concat(Stream.of(managing), closedInto(managing, day).stream()))
                .distinct()
                .toList();
    }

    /** Whether the first is the second, or belongs to it at whatever level of the tree. */
    public boolean isWithin(AgencyCode code, AgencyCode whole) {
        Optional<Agency> at = find(code);
        // the tree has as many levels as a code has parts, and no more
        for (int level = 0; at.isPresent() && level < 10; level++) {
            if (at.get().code().equals(whole)) return true;
            AgencyCode parent = at.get().parent();
            at = parent == null ? Optional.empty() : find(parent);
        }
        return false;
    }

    /** Those above which that one stands when it is about their leaders. */
    public List<AgencyCode> below(AgencyCode above, LocalDate day) {
        return byCode.values().stream()
                .filter(agency -> agency.inForce(day))
                .map(Agency::code)
                .filter(code -> bodyAbove(code, day).filter(above::equals).isPresent())
                .toList();
    }

    /**
     * The body to which a step goes when nobody independent is left: above a personnel department its committee or
     * ministry itself, above a committee or ministry the personnel department of the overseer.
     */
    public Optional<AgencyCode> bodyAbove(AgencyCode code, LocalDate day) {
        Agency agency = get(code);
        if (agency.overseer() == null) return Optional.empty();
        AgencyCode overseer = inForce(agency.overseer(), day);
        if (overseer.equals(agency.parent())) return Optional.of(overseer);
        return Optional.of(personnelDepartment(overseer, day).orElse(overseer));
    }

    /** Those right below it in the tree on that day. */
    public List<AgencyCode> children(AgencyCode code, LocalDate day) {
        return byCode.values().stream()
                .filter(agency -> code.equals(agency.parent()) && agency.inForce(day))
                .map(Agency::code)
                .sorted(Comparator.comparing(AgencyCode::code))
                .toList();
    }

    /** The personnel department that works for the managing agency. */
    public Optional<AgencyCode> personnelDepartment(AgencyCode managing, LocalDate day) {
        return personnelDepartments.getOrDefault(managing, List.of()).stream()
                .filter(department -> department.inForce(day))
                .map(Agency::code)
                .findFirst();
    }

    private static boolean isClosed(Agency agency, LocalDate day) {
        @Nullable LocalDate end = agency.validTo();
        return end != null && day.isAfter(end);
    }
}
