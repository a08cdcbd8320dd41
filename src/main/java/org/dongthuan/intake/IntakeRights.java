package org.dongthuan.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.update.PersonnelOffices;
import org.springframework.stereotype.Component;

/** Who may bring, see and confirm files: the personnel officers of the agency that decides on the records, and its approvers. */
@Component
class IntakeRights {

    private final IntakeTable table;
    private final PersonnelOffices offices;
    private final Agencies agencies;
    private final Clock clock;

    IntakeRights(IntakeTable table, PersonnelOffices offices, Agencies agencies, Clock clock) {
        this.table = table;
        this.offices = offices;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * On whose strength somebody brings files: his own agency if it decides on records, or else another one where he is an
     * officer.
     *
     * @throws Refusal.NotPermitted {@code not-permitted} for whoever is no officer of such an agency
     */
    AgencyCode bringsFor(Actor actor) {
        return offices.bringsFor(actor);
    }

    boolean brings(Actor actor) {
        return held(actor, Role.VERIFIER).findAny().isPresent();
    }

    /**
     * Whose files somebody sees, besides those that he is asked to confirm.
     *
     * @throws Refusal.NotPermitted {@code not-permitted} for whoever is neither officer nor approver
     */
    List<AgencyCode> sees(Actor actor) {
        List<AgencyCode> all = Stream.concat(held(actor, Role.VERIFIER), held(actor, Role.APPROVER))
                .flatMap(agency ->
                        Stream.concat(Stream.of(agency), agencies.closedInto(agency, LocalDate.now(clock)).stream()))
                .distinct()
                .toList();
        if (all.isEmpty()) throw notPermitted();
        return all;
    }

    /** Whose files he is asked to confirm where nobody else may. */
    static List<AgencyCode> approves(Actor actor) {
        return held(actor, Role.APPROVER).toList();
    }

    /**
     * A file that the person may see.
     *
     * @throws Refusal.NotPermitted {@code not-permitted} for whoever sees none
     * @throws Refusal.NotFound {@code intake-unknown} for other agencies' files
     */
    IntakeFile visible(Actor actor, UUID id) {
        return visible(actor, table.find(id));
    }

    /** As {@link #visible}, and as it stands until the transaction ends. */
    IntakeFile held(Actor actor, UUID id) {
        return visible(actor, table.hold(id));
    }

    /** Its officers mend and stop it. */
    void requireOfficer(Actor actor, IntakeFile file) {
        if (!actor.holds(Role.VERIFIER, agencies.inForce(file.agency(), LocalDate.now(clock)))) throw notPermitted();
    }

    private IntakeFile visible(Actor actor, Optional<IntakeFile> file) {
        List<AgencyCode> own = sees(actor);
        return file.filter(one -> own.contains(one.agency()) || asks(actor, one))
                .orElseThrow(() -> new Refusal.NotFound("intake-unknown"));
    }

    private boolean asks(Actor actor, IntakeFile file) {
        AgencyCode asked = file.asked();
        return asked != null && actor.holds(Role.APPROVER, agencies.inForce(asked, LocalDate.now(clock)));
    }

    private static Stream<AgencyCode> held(Actor actor, Role role) {
        return actor.roles().stream().filter(held -> held.role() == role).map(HeldRole::agencyOrThrow);
    }

    private static Refusal notPermitted() {
        return new Refusal.NotPermitted("not-permitted");
    }
}
