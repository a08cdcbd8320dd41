package org.dongthuan.standing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.AllowedUse;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.Restrictions;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingCheck.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the decision that somebody names, and gathers what {@link StandingCheck} judges a reading by. */
@Component
class StandingGate {

    private final StandingTable table;
    private final StandingRights rights;
    private final Departments departments;
    private final Registry registry;
    private final FieldCatalogue catalogue;
    private final AllowedUses uses;
    private final Restrictions restrictions;
    private final Clock clock;

    StandingGate(
            StandingTable table,
            StandingRights rights,
            Departments departments,
            Registry registry,
            FieldCatalogue catalogue,
            AllowedUses uses,
            Restrictions restrictions,
            Clock clock) {
        this.table = table;
        this.rights = rights;
        this.departments = departments;
        this.registry = registry;
        this.catalogue = catalogue;
        this.uses = uses;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /** By its id or its number; held until the transaction ends, so that nobody ends it before the reading is over. */
    Optional<StandingDecision> hold(String named) {
        if (RequestNumber.isOne(named))
            return table.find(new RequestNumber(named)).flatMap(found -> table.holdShared(found.id()));
        try {
            return table.holdShared(UUID.fromString(named));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The only one under which the person may read today.
     *
     * @throws Refusal {@code standing-none} (403), {@code standing-needed} (422) where there are several
     */
    StandingDecision only(Actor actor) {
        List<StandingDecision> usable = table.inForce(rights.postsOf(actor), today());
        if (usable.isEmpty()) throw new Refusal.NotPermitted("standing-none");
        if (usable.size() > 1) throw new Refusal.RuleViolated("standing-needed");
        return hold(usable.get(0).id().toString()).orElseThrow();
    }

    /** The fields that it opens for a purpose, in its order; none where the purpose is not one of this door any more. */
    List<String> open(StandingDecision decision, @Nullable String purpose) {
        if (purpose == null) return List.of();
        Set<Field.Sensitivity> allowed =
                use(purpose).map(AllowedUse::fieldsAllowed).orElse(Set.of());
        List<Field> fields = decision.fields().stream()
                .flatMap(field -> catalogue.find(field).stream())
                .toList();
        return StandingCheck.open(decision, fields, allowed).stream()
                .map(Field::id)
                .toList();
    }

    /** The forms of use that the purpose allows. */
    Set<FormOfUse> forms(@Nullable String purpose) {
        Optional<AllowedUse> use = purpose == null ? Optional.empty() : use(purpose);
        return use.map(AllowedUse::forms).orElse(Set.of(FormOfUse.VIEW));
    }

    /** Of this door, and in force. */
    private Optional<AllowedUse> use(String purpose) {
        return uses.purpose(purpose).filter(use -> use.door().equals(StandingRules.DOOR) && use.inForce(today()));
    }

    /** What is wrong with reading these fields of that record. */
    Optional<StandingDenial> judge(
            Actor actor,
            StandingDecision decision,
            RecordId record,
            Set<String> fields,
            @Nullable String purpose,
            FormOfUse form) {
        return judge(
                actor, decision, reaches(decision, record), restrictions.bars(record, purpose), fields, purpose, form);
    }

    /** What is wrong with listing people under it. */
    Optional<StandingDenial> judge(Actor actor, StandingDecision decision, @Nullable String purpose) {
        return judge(actor, decision, true, false, Set.of(), purpose, FormOfUse.VIEW);
    }

    /** Whether the record is one of those that it is on at this moment; one that is not there is none. */
    boolean reaches(StandingDecision decision, RecordId record) {
        Optional<Holder> holder = holder(record);
        if (holder.isEmpty()) return false;
        boolean decided = holder.get().decidingAgency().equals(departments.present(decision.department()));
        return decided
                && (decision.isOfDepartment()
                        || holder.get().usingAgency().equals(decision.post().agency()));
    }

    /** Those of these fields that there are, for the log. */
    List<String> known(List<String> fields) {
        return fields.stream()
                .filter(field -> catalogue.find(field).isPresent())
                .distinct()
                .toList();
    }

    private Optional<StandingDenial> judge(
            Actor actor,
            StandingDecision decision,
            boolean reached,
            boolean restricted,
            Set<String> fields,
            @Nullable String purpose,
            FormOfUse form) {
        return StandingCheck.of(
                decision,
                new Attempt(
                        rights.held(actor, decision.post()),
                        reached,
                        fields,
                        purpose,
                        restricted,
                        Set.copyOf(open(decision, purpose)),
                        form,
                        forms(purpose),
                        today()));
    }

    private Optional<Holder> holder(RecordId record) {
        try {
            return Optional.of(registry.holder(record));
        } catch (Refusal.NotFound unknown) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
