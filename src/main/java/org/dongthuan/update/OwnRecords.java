package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.agency.Agencies;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.record.Holder;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.record.NamedHolder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The records that a personnel officer answers for: those on which his agency decides, and never his own. */
@Component
class OwnRecords {

    static final int MOST_FOUND = 20;
    private static final int LONGEST = 100;
    private static final String STAFF_NUMBER = "employee_code";
    private static final List<String> SHOWN = List.of("birth_full_name", STAFF_NUMBER, "using_agency");

    private final Registry registry;
    private final HolderNames names;
    private final Agencies agencies;
    private final MetSecrets secrets;
    private final AuditLog audit;

    OwnRecords(Registry registry, HolderNames names, Agencies agencies, MetSecrets secrets, AuditLog audit) {
        this.registry = registry;
        this.names = names;
        this.agencies = agencies;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Refuses whoever is no personnel officer of any agency.
     *
     * @throws Refusal.NotPermitted {@code not-permitted}
     */
    static void requireOfficer(Actor actor) {
        if (!actor.holds(Role.VERIFIER)) throw new Refusal.NotPermitted("not-permitted");
    }

    /**
     * The holder of a record that the person may update.
     *
     * @throws Refusal.NotPermitted for whoever is no personnel officer, {@code own-record} for his own
     * @throws Refusal.NotFound {@code record-unknown} for other agencies' records
     */
    Holder updatable(Actor actor, @Nullable UUID id) {
        requireOfficer(actor);
        if (id == null) throw unknown();
        Holder holder = holder(actor, new RecordId(id));
        if (!isAnsweredForBy(actor, holder)) throw unknown();
        if (actor.account().equals(holder.account())) throw new Refusal.NotPermitted("own-record");
        return holder;
    }

    private Holder holder(Actor actor, RecordId record) {
        try {
            return registry.holder(record);
        } catch (Refusal.NotFound unknown) {
            secrets.among(actor, Action.SUBMIT, List.of(record));
            throw unknown;
        }
    }

    /**
     * The people of that staff number or exactly that name whose records the person may update; each of them sees that he
     * was found.
     *
     * @throws Refusal.RuleViolated {@code search-invalid} (422)
     */
    List<FoundOfficial> find(Actor actor, @Nullable String typed) {
        requireOfficer(actor);
        String wanted = cleaned(typed);
        secrets.called(actor, Action.FIND_RECORD, wanted);
        List<FoundOfficial> found = Stream.concat(
                        names.numbered(wanted).stream(), names.named(wanted, MOST_FOUND * 5).stream())
                .distinct()
                .map(named -> official(actor, named))
                .filter(Objects::nonNull)
                .limit(MOST_FOUND)
                .toList();
        var entry = AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .because("record-update");
        if (found.isEmpty()) audit.append(entry);
        audit.append(
                found.stream().map(one -> entry.on(one.record().value(), SHOWN)).toList());
        return found;
    }

    /**
     * The record with what stands there of some fields; logged.
     *
     * @throws Refusal as {@link #updatable}
     */
    EntrySheet sheet(Actor actor, @Nullable UUID id, List<String> fields) {
        Holder holder = updatable(actor, id);
        List<String> shown =
                Stream.concat(SHOWN.stream(), fields.stream()).distinct().toList();
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .because("record-update")
                .on(holder.record().value(), shown));
        return new EntrySheet(official(holder), registry.values(holder.record(), fields));
    }

    /**
     * The holder of the one record with that staff number that the person may update; nothing where there is none, or more
     * than one. The caller logs it.
     *
     * @throws Refusal.NotPermitted {@code own-record} for his own
     */
    Optional<Holder> numbered(Actor actor, String staffNumber) {
        List<Holder> found = names.numbered(staffNumber).stream()
                .map(named -> registry.holder(named.record()))
                .filter(holder -> isAnsweredForBy(actor, holder))
                .toList();
        if (found.isEmpty()) secrets.called(actor, Action.FIND_RECORD, staffNumber);
        if (found.size() != 1) return Optional.empty();
        if (actor.account().equals(found.get(0).account())) throw new Refusal.NotPermitted("own-record");
        return Optional.of(found.get(0));
    }

    private @Nullable FoundOfficial official(Actor actor, NamedHolder named) {
        Holder holder = registry.holder(named.record());
        if (!isAnsweredForBy(actor, holder) || actor.account().equals(holder.account())) return null;
        return official(holder);
    }

    private FoundOfficial official(Holder holder) {
        JsonNode number =
                registry.values(holder.record(), List.of(STAFF_NUMBER)).getOrDefault(STAFF_NUMBER, NullNode.instance);
        return new FoundOfficial(
                holder.record(),
                holder.name(),
                number.isNull() ? "" : number.asText(),
                agencies.name(holder.usingAgency()));
    }

    private static boolean isAnsweredForBy(Actor actor, Holder holder) {
        return actor.holds(Role.VERIFIER, holder.decidingAgency());
    }

    private static String cleaned(@Nullable String typed) {
        String cleaned = TypedText.cleaned(typed);
        if (cleaned == null) throw invalid("update.search.missing");
        if (cleaned.length() > LONGEST) throw invalid("update.search.long", LONGEST);
        return TypedText.withKeyboardMarks(cleaned);
    }

    private static Refusal invalid(String textKey, Object... arguments) {
        return new Refusal.RuleViolated("search-invalid", List.of(Violation.of("q", textKey, arguments)));
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("record-unknown");
    }
}
