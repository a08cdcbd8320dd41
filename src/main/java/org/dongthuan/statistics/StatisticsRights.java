package org.dongthuan.statistics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.DataFile;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may ask for which purpose about whom: {@code catalogue/statistics_rights.csv}. An administrator never may. */
@Component
class StatisticsRights {

    static final String DOOR = "AGGREGATED";

    private static final String LEADER = "LEADER";

    private final List<Rule> rules;
    private final AllowedUses uses;
    private final Agencies agencies;
    private final People people;
    private final Clock clock;

    /**
     * One line of the file.
     *
     * @param role a role, or that one leads an agency
     * @param agency at which agency or below it; none for any
     * @param everywhere about the whole country, else about the own agency
     */
    private record Rule(
            String purpose, String role, @Nullable AgencyCode agency, boolean everywhere) {}

    StatisticsRights(AllowedUses uses, Agencies agencies, People people, Clock clock) {
        this.uses = uses;
        this.agencies = agencies;
        this.people = people;
        this.clock = clock;
        this.rules = DataFile.shipped("statistics_rights").rows().stream()
                .map(row -> {
                    String agency = DataFile.text(row, "agency");
                    return new Rule(
                            row.getField("purpose"),
                            row.getField("role"),
                            agency == null ? null : new AgencyCode(agency),
                            row.getField("area").equals("NATION"));
                })
                .toList();
        rules.forEach(this::require);
    }

    /** The purposes for which the person may ask today. */
    List<AllowedUse> purposes(Actor actor) {
        return uses.purposes(today()).stream()
                .filter(use -> use.door().equals(DOOR))
                .filter(use -> !area(actor, use.code()).isEmpty())
                .toList();
    }

    /** About whom the person may ask for that purpose today. */
    Area area(Actor actor, String purpose) {
        if (actor.holds(Role.ADMINISTRATOR)) return Area.NOBODY;
        return rules.stream()
                .filter(rule -> rule.purpose().equals(purpose))
                .flatMap(rule -> heldAt(actor, rule.role())
                        .filter(agency -> rule.agency() == null || isWithin(agency, rule.agency()))
                        .map(agency -> rule.everywhere() ? Area.COUNTRY : own(agency, rule.role())))
                .reduce(Area.NOBODY, Area::and);
    }

    private Stream<AgencyCode> heldAt(Actor actor, String role) {
        if (role.equals(LEADER)) return people.ledBy(actor.account()).stream();
        return actor.roles().stream()
                .filter(held -> held.role() == Role.valueOf(role))
                .map(HeldRole::agency)
                // a national role is held where one works
                .map(agency -> agency == null ? actor.agency() : agency)
                .filter(Objects::nonNull)
                .map(agency -> agencies.inForce(agency, today()));
    }

    private boolean isWithin(AgencyCode agency, AgencyCode above) {
        @Nullable AgencyCode at = agency;
        while (at != null && !at.equals(above)) at = agencies.get(at).parent();
        return at != null;
    }

    /** Whoever reviews: those whose records are reviewed there. Anybody else: those who belong to the agency. */
    private Area own(AgencyCode code, String role) {
        Agency agency = agencies.get(code);
        boolean reviews = !role.equals(LEADER) && Role.valueOf(role).reviews();
        Set<String> managing = Stream.concat(
                        reviews ? agencies.decidedBy(code, today()).stream() : Stream.empty(),
                        agency.managing()
                                ? Stream.concat(Stream.of(code), agencies.closedInto(code, today()).stream())
                                : Stream.empty())
                .map(AgencyCode::code)
                .collect(Collectors.toSet());
        return new Area(false, managing, managing.isEmpty() ? Set.of(code.code()) : Set.of());
    }

    private void require(Rule rule) {
        Optional<AllowedUse> use =
                uses.purpose(rule.purpose()).filter(each -> each.door().equals(DOOR));
        if (use.isEmpty()) throw new IllegalStateException("statistics_rights.csv knows no purpose " + rule.purpose());
        if (!rule.role().equals(LEADER)) Role.valueOf(rule.role());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
