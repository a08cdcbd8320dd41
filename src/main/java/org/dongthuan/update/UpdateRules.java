package org.dongthuan.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.Holder;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;

/** What an update must bring: fields of the agency, right values, the decision that ordered them and its scan. */
@Component
class UpdateRules {

    private static final int MOST_ITEMS = 40;
    private static final int MOST_EVIDENCE = 20;

    private final FieldCatalogue catalogue;
    private final Registry registry;
    private final ChangeRules changes;
    private final EvidenceDesk evidence;
    private final OrderRules orders;

    UpdateRules(
            FieldCatalogue catalogue,
            Registry registry,
            ChangeRules changes,
            EvidenceDesk evidence,
            OrderRules orders) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.changes = changes;
        this.evidence = evidence;
        this.orders = orders;
    }

    /** Reads the fields; an unknown one is a malformed request (400). */
    List<Field> fields(SubmitUpdate command) {
        List<Field> fields = new ArrayList<>();
        for (SubmitUpdate.Item item : items(command)) {
            int position = fields.size() + 1;
            String name = item.field() == null ? "" : item.field();
            fields.add(
                    catalogue.find(name).orElseThrow(() -> Refusal.RuleViolated.malformed("field-unknown", position)));
        }
        return fields;
    }

    /**
     * Checks everything and names everything that is wrong.
     *
     * @throws Refusal.Conflict {@code stale-value} (409) when the record no longer holds what was seen
     * @throws Refusal.RuleViolated {@code update-invalid} (422)
     */
    List<WantedChange> check(Actor actor, Holder holder, SubmitUpdate command, List<Field> fields) {
        List<Violation> violations = new ArrayList<>(orders.faults(command.decision()));
        if (fields.isEmpty()) violations.add(Violation.of("items", "update.items-missing"));
        if (fields.size() > MOST_ITEMS) violations.add(Violation.of("items", "update.items-many", MOST_ITEMS));
        List<WantedChange> wanted = wanted(holder, command, fields, violations);
        checkEvidence(actor, documents(command), fields, violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("update-invalid", violations);
        return wanted;
    }

    private List<WantedChange> wanted(
            Holder holder, SubmitUpdate command, List<Field> fields, List<Violation> violations) {
        Map<String, JsonNode> current =
                registry.values(holder.record(), fields.stream().map(Field::id).toList());
        List<WantedChange> wanted = new ArrayList<>();
        Set<Object> changed = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            SubmitUpdate.Item item = items(command).get(i);
            JsonNode value = current.getOrDefault(field.id(), NullNode.instance);
            WantedChange change = changes.check(holder, field, item, value, "items[" + i + "].", violations);
            if (change == null) continue;
            UUID row = change.changedRow();
            boolean twice = row != null ? !changed.add(row) : change.row() == null && !changed.add(field.id());
            if (twice) violations.add(Violation.of("items[" + i + "].field", "update.field-twice"));
            wanted.add(change);
        }
        return wanted;
    }

    /** The scan of a list's decision, as of any update. */
    void checkEvidence(Actor actor, List<UUID> documents, List<WantedChange> changes) {
        List<Violation> violations = new ArrayList<>();
        checkEvidence(
                actor, documents, changes.stream().map(WantedChange::field).toList(), violations);
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("update-invalid", violations);
    }

    /** The scan of the decision belongs to the whole; documents of single items are kept with it. */
    static List<UUID> documents(SubmitUpdate command) {
        Stream<UUID> ofItems = items(command).stream()
                .flatMap(item -> item.evidenceIds() == null ? Stream.of() : item.evidenceIds().stream());
        Stream<UUID> ofAll = command.evidenceIds() == null ? Stream.of() : command.evidenceIds().stream();
        return List.copyOf(new LinkedHashSet<>(Stream.concat(ofAll, ofItems).toList()));
    }

    private void checkEvidence(Actor actor, List<UUID> documents, List<Field> fields, List<Violation> violations) {
        if (documents.size() > MOST_EVIDENCE) {
            violations.add(Violation.of("evidenceIds", "update.evidence-many", MOST_EVIDENCE));
        } else if (documents.stream().anyMatch(document -> !evidence.uploadedBy(document, actor.account()))) {
            violations.add(Violation.of("evidenceIds", "update.evidence-unknown"));
        } else if (documents.isEmpty() && fields.stream().anyMatch(Field::needsEvidence)) {
            violations.add(Violation.of("evidenceIds", "update.evidence-missing"));
        }
    }

    /**
     * Has the documents of an update kept.
     *
     * @throws Refusal.RuleViolated {@code update-invalid} (422) when one was removed since it was looked at
     */
    void keep(List<UUID> documents) {
        if (evidence.attach(Set.copyOf(documents))) return;
        throw new Refusal.RuleViolated(
                "update-invalid", List.of(Violation.of("evidenceIds", "update.evidence-unknown")));
    }

    private static List<SubmitUpdate.Item> items(SubmitUpdate command) {
        return command.items() == null ? List.of() : command.items();
    }
}
