package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.Agency;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be proposed: a post that is there, no more fields than the purposes allow, for a year at most. */
@Component
class StandingRules {

    static final String DOOR = "OWN_STAFF";

    private final Departments departments;
    private final Agencies agencies;
    private final FieldCatalogue catalogue;
    private final AllowedUses uses;
    private final Clock clock;

    StandingRules(Departments departments, Agencies agencies, FieldCatalogue catalogue, AllowedUses uses, Clock clock) {
        this.departments = departments;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.uses = uses;
        this.clock = clock;
    }

    /** What passed the rules. */
    record Checked(
            AgencyCode department,
            Post post,
            List<String> fields,
            List<String> purposes,
            LocalDate from,
            LocalDate to) {}

    /** @throws Refusal {@code not-permitted} (403), {@code field-unknown} (400), {@code standing-invalid} (422) */
    Checked check(Actor actor, ProposeStanding proposal) {
        List<AgencyCode> own = departments.of(actor, Role.VERIFIER);
        if (own.isEmpty()) throw new Refusal.NotPermitted("not-permitted");
        List<Field> fields = fields(proposal);
        List<Violation> violations = new ArrayList<>();
        @Nullable AgencyCode agency = agency(proposal.agency(), violations);
        @Nullable
        AgencyCode department =
                agency == null ? null : departments.answeringFor(agency, own).orElse(null);
        if (agency != null && department == null) violations.add(Violation.of("agency", "standing.agency-elsewhere"));
        @Nullable Role role = role(proposal.post(), violations);
        List<AllowedUse> purposes = purposes(proposal.purposes(), violations);
        if (fields.isEmpty()) violations.add(Violation.of("fields", "standing.fields-missing"));
        boolean ofDepartment = agency == null || agency.equals(department);
        fields.forEach(field ->
                fault(field, purposes, ofDepartment).ifPresent(key -> violations.add(Violation.of(field.id(), key))));
        days(proposal, violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("standing-invalid", violations);
        return new Checked(
                Objects.requireNonNull(department),
                new Post(Objects.requireNonNull(agency), Objects.requireNonNull(role)),
                fields.stream().map(Field::id).toList(),
                purposes.stream().map(AllowedUse::code).toList(),
                Objects.requireNonNull(proposal.from()),
                Objects.requireNonNull(proposal.to()));
    }

    /** The purposes of this door that are in force today, in the catalogue's order. */
    List<AllowedUse> purposes() {
        return uses.purposes(LocalDate.now(clock)).stream()
                .filter(use -> use.door().equals(DOOR))
                .toList();
    }

    /** In the order of the catalogue, each once. */
    private List<Field> fields(ProposeStanding proposal) {
        List<String> named = proposal.fields() == null ? List.of() : proposal.fields();
        for (int place = 0; place < named.size(); place++) {
            String name = named.get(place);
            if (name == null || catalogue.find(name).isEmpty())
                throw Refusal.RuleViolated.malformed("field-unknown", place + 1);
        }
        return catalogue.fields().stream()
                .filter(field -> named.contains(field.id()))
                .toList();
    }

    private @Nullable AgencyCode agency(@Nullable String typed, List<Violation> violations) {
        if (typed == null || typed.isBlank()) {
            violations.add(Violation.of("agency", "standing.agency-missing"));
            return null;
        }
        Optional<Agency> found = agencyCode(typed.strip())
                .flatMap(agencies::find)
                .filter(agency -> agency.inForce(LocalDate.now(clock)));
        if (found.isEmpty()) violations.add(Violation.of("agency", "standing.agency-unknown"));
        return found.map(Agency::code).orElse(null);
    }

    private static Optional<AgencyCode> agencyCode(String text) {
        try {
            return Optional.of(new AgencyCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Role role(@Nullable String typed, List<Violation> violations) {
        String word = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
        Optional<Role> role = Stream.of(Role.values())
                .filter(Role::reviews)
                .filter(one -> one.name().equals(word))
                .findFirst();
        if (role.isEmpty()) violations.add(Violation.of("post", "standing.post-unknown"));
        return role.orElse(null);
    }

    private List<AllowedUse> purposes(@Nullable List<String> typed, List<Violation> violations) {
        List<String> named = typed == null ? List.of() : typed;
        List<AllowedUse> open = purposes();
        if (named.isEmpty()) violations.add(Violation.of("purposes", "standing.purposes-missing"));
        boolean known = named.stream()
                .allMatch(code -> open.stream().anyMatch(use -> use.code().equals(code)));
        if (!known) violations.add(Violation.of("purposes", "standing.purpose-unknown"));
        return open.stream().filter(use -> named.contains(use.code())).toList();
    }

    private static Optional<String> fault(Field field, List<AllowedUse> purposes, boolean ofDepartment) {
        if (!ofDepartment && field.owner().kind() != Field.Owner.Kind.AGENCY)
            return Optional.of("standing.field-not-generated");
        Set<Field.Sensitivity> allowed = EnumSet.noneOf(Field.Sensitivity.class);
        purposes.forEach(use -> allowed.addAll(use.fieldsAllowed()));
        // where no purpose is named that alone is said
        return purposes.isEmpty() || allowed.contains(field.sensitivity())
                ? Optional.empty()
                : Optional.of("standing.field-not-allowed");
    }

    private void days(ProposeStanding proposal, List<Violation> violations) {
        @Nullable LocalDate from = proposal.from();
        @Nullable LocalDate to = proposal.to();
        if (from == null) violations.add(Violation.of("from", "standing.from-missing"));
        if (to == null) violations.add(Violation.of("to", "standing.to-missing"));
        if (from != null && from.isBefore(LocalDate.now(clock)))
            violations.add(Violation.of("from", "standing.from-past"));
        if (from == null || to == null) return;
        if (to.isBefore(from)) violations.add(Violation.of("to", "standing.to-before"));
        if (!to.isBefore(from.plusYears(1))) violations.add(Violation.of("to", "standing.to-long"));
    }
}
