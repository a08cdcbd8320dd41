package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.record.NeededFields.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How full and how old one's own record is, and that somebody found it still right. */
@Component
public class Completeness {

    private final NeededFields needed;
    private final ConfirmationTable confirmations;
    private final FieldCatalogue catalogue;
    private final Registry registry;
    private final AuditLog audit;
    private final Clock clock;

    Completeness(
            NeededFields needed,
            ConfirmationTable confirmations,
            FieldCatalogue catalogue,
            Registry registry,
            AuditLog audit,
            Clock clock) {
        this.needed = needed;
        this.confirmations = confirmations;
        this.catalogue = catalogue;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of a record that was read, which was logged. */
    @Transactional(readOnly = true)
    public Fullness of(OfficialRecord record) {
        Map<String, OffsetDateTime> looks =
                confirmations.lastLooks(record.holder().record());
        LocalDate today = LocalDate.now(clock);
        List<Needed> fields = needed.of(text(record, NeededFields.KIND));
        List<Field> missing = new ArrayList<>();
        List<Aged> aged = new ArrayList<>();
        for (Needed each : fields) {
            OfficialRecord.Value value = record.fields().get(each.field().id());
            if (value == null || isEmpty(value.value())) missing.add(each.field());
            else age(each, value, looks.get(each.field().id()), today, aged);
        }
        return new Fullness(fields.size(), missing, aged);
    }

    /** What a record of that kind of staff cannot do without. */
    public List<Field> needed(String staffKind) {
        return needed.of(staffKind).stream().map(Needed::field).toList();
    }

    private static void age(
            Needed each, OfficialRecord.Value value, @Nullable OffsetDateTime look, LocalDate today, List<Aged> aged) {
        Integer months = each.confirmMonths();
        if (months == null) return;
        @Nullable LocalDate last = later(value.validFrom(), look == null ? null : VietnamTime.dayOf(look));
        if (last == null || !last.plusMonths(months).isAfter(today)) aged.add(new Aged(each.field(), last));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.isAfter(other) ? one : other;
    }

    /**
     * The asking person says that these fields of the own record are still right: no case, nothing of the record changes.
     *
     * @return when that was
     * @throws Refusal {@code no-record} (404); {@code malformed} (400) for what is no field; {@code confirmation-invalid}
     *     (422) for none at all, and for fields in which there is nothing
     */
    @Transactional
    public Confirmed confirm(Actor actor, @Nullable List<@Nullable String> fields) {
        RecordId record = registry.idOf(actor.account()).orElseThrow(() -> new Refusal.NotFound("no-record"));
        List<String> wanted = fields == null
                ? List.of()
                : fields.stream().filter(Objects::nonNull).distinct().toList();
        check(record, wanted);
        OffsetDateTime at = confirmations.add(record, wanted, actor.account());
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.CONFIRM)
                .on(record.value(), wanted)
                .because("own-data"));
        return new Confirmed(wanted, at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }

    private void check(RecordId record, List<String> wanted) {
        List<Violation> unknown = wanted.stream()
                .filter(field -> catalogue.find(field).isEmpty())
                .map(field -> Violation.of("fields[" + wanted.indexOf(field) + "]", "malformed.unknown"))
                .toList();
        if (!unknown.isEmpty()) throw Refusal.RuleViolated.malformed("malformed", unknown);
        if (wanted.isEmpty()) throw invalid(List.of(Violation.of("fields", "record.confirm.nothing")));
        Map<String, JsonNode> values = registry.values(record, wanted);
        List<Violation> empty = wanted.stream()
                .filter(field -> isEmpty(values.getOrDefault(field, NullNode.getInstance())))
                .map(field -> Violation.of("fields[" + wanted.indexOf(field) + "]", "record.confirm.empty"))
                .toList();
        if (!empty.isEmpty()) throw invalid(empty);
    }

    private static Refusal invalid(List<Violation> violations) {
        return new Refusal.RuleViolated("confirmation-invalid", violations);
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty();
    }

    private static @Nullable String text(OfficialRecord record, String field) {
        OfficialRecord.Value value = record.fields().get(field);
        return value == null || value.value().isNull() ? null : value.value().asText();
    }

    /**
     * How full and how old a record is.
     *
     * @param needed how many fields the kind of staff needs
     * @param missing those of them in which there is nothing
     * @param aged those at which nobody has looked for too long
     */
    public record Fullness(int needed, List<Field> missing, List<Aged> aged) {

        public Fullness {
            missing = List.copyOf(missing);
            aged = List.copyOf(aged);
        }

        public int filled() {
            return needed - missing.size();
        }
    }

    /**
     * A field at which nobody has looked for too long.
     *
     * @param since when somebody did the last time, by confirming it or by saying it
     */
    public record Aged(Field field, @Nullable LocalDate since) {}

    /** Which fields were confirmed, and when. */
    public record Confirmed(List<String> fields, OffsetDateTime confirmedAt) {

        public Confirmed {
            fields = List.copyOf(fields);
        }
    }
}
