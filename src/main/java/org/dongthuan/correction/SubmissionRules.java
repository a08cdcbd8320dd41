package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a correction must bring: a known, correctable field, a right value, the proof that the catalogue names. */
@Component
class SubmissionRules {

    private static final int MOST_ITEMS = 20;
    private static final int MOST_EVIDENCE = 20;
    static final int LONGEST_REASON = 2000;

    private final FieldCatalogue catalogue;
    private final Registry registry;
    private final ValueRules values;
    private final EvidenceDesk evidence;

    SubmissionRules(FieldCatalogue catalogue, Registry registry, ValueRules values, EvidenceDesk evidence) {
        this.catalogue = catalogue;
        this.registry = registry;
        this.values = values;
        this.evidence = evidence;
    }

    /** A wanted change whose field is known; values are never Java null. */
    record RequestedChange(
            Field field,
            SubmitCorrection.@Nullable Kind kind,
            JsonNode seen,
            JsonNode wanted,
            List<UUID> evidence,
            String path) {}

    /** Reads the items; an unknown field is a malformed request (400). */
    List<RequestedChange> read(SubmitCorrection command) {
        List<SubmitCorrection.Item> items = command.items() == null ? List.of() : command.items();
        List<RequestedChange> wishes = new ArrayList<>();
        for (SubmitCorrection.Item item : items) {
            String name = item.field() == null ? "" : item.field();
            int position = wishes.size() + 1;
            // the name is not repeated: answers are kept for a while, and who knows what was typed
            Field field =
                    catalogue.find(name).orElseThrow(() -> Refusal.RuleViolated.malformed("field-unknown", position));
            wishes.add(new RequestedChange(
                    field,
                    item.kind(),
                    item.seenValue() == null ? NullNode.instance : item.seenValue(),
                    item.wantedValue() == null ? NullNode.instance : item.wantedValue(),
                    item.evidenceIds() == null ? List.of() : List.copyOf(new HashSet<>(item.evidenceIds())),
                    "items[" + wishes.size() + "]."));
        }
        return wishes;
    }

    /** Why that field cannot be corrected here, as a text key; empty when it can. */
    static Optional<String> whyNotCorrectable(Field field) {
        return switch (field.owner().kind()) {
            case AGENCY -> Optional.of("correction.not-yet.agency");
            case SOURCE ->
                Optional.of(
                        "party".equals(field.owner().source())
                                ? "correction.not-yet.party"
                                : "correction.not-yet.source");
            case PERSON -> field.repeating() ? Optional.of("correction.not-yet.repeating") : Optional.empty();
        };
    }

    /**
     * Checks everything and names everything that is wrong.
     *
     * @throws Refusal.Conflict {@code stale-value} (409) when the record no longer holds what the person saw
     * @throws Refusal.RuleViolated {@code correction-invalid} (422)
     */
    void check(Actor actor, RecordId record, SubmitCorrection command, List<RequestedChange> wishes) {
        List<Violation> violations = new ArrayList<>();
        if (wishes.isEmpty()) violations.add(Violation.of("items", "correction.items-missing"));
        if (wishes.size() > MOST_ITEMS) violations.add(Violation.of("items", "correction.items-many", MOST_ITEMS));
        if (!Boolean.TRUE.equals(command.attested())) {
            violations.add(Violation.of("attested", "correction.attestation-missing"));
        }
        if (command.reason() != null && command.reason().length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "correction.reason-long", LONGEST_REASON));
        }
        Map<String, JsonNode> current = registry.values(
                record, wishes.stream().map(wish -> wish.field().id()).toList());
        Set<String> fields = new HashSet<>();
        for (RequestedChange wish : wishes) {
            if (!fields.add(wish.field().id())) {
                violations.add(Violation.of(wish.path() + "field", "correction.field-twice"));
            } else {
                checkWish(actor, wish, current.getOrDefault(wish.field().id(), NullNode.instance), violations);
            }
        }
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("correction-invalid", violations);
    }

    private void checkWish(Actor actor, RequestedChange wish, JsonNode current, List<Violation> violations) {
        Optional<String> obstacle = whyNotCorrectable(wish.field());
        if (obstacle.isPresent()) {
            violations.add(Violation.of(wish.path() + "field", obstacle.get()));
            return;
        }
        if (!sameValue(wish.seen(), current)) {
            throw new Refusal.Conflict(
                    "stale-value", Map.of("field", wish.field().id(), "currentValue", current));
        }
        checkValue(wish, current, violations);
        checkEvidence(actor, wish, violations);
    }

    private void checkValue(RequestedChange wish, JsonNode current, List<Violation> violations) {
        var fitting = current.isNull() ? SubmitCorrection.Kind.SUPPLEMENT : SubmitCorrection.Kind.ADJUSTMENT;
        if (wish.kind() != fitting) {
            violations.add(Violation.of(wish.path() + "kind", "correction.kind." + fitting));
        }
        List<Violation> ofValue = values.violations(wish.path() + "wantedValue", wish.field(), wish.wanted());
        violations.addAll(ofValue);
        if (ofValue.isEmpty() && sameValue(values.normalise(wish.field(), wish.wanted()), current)) {
            violations.add(Violation.of(wish.path() + "wantedValue", "correction.nothing-new"));
        }
    }

    private void checkEvidence(Actor actor, RequestedChange wish, List<Violation> violations) {
        String path = wish.path() + "evidenceIds";
        List<UUID> documents = documents(wish);
        if (documents.size() > MOST_EVIDENCE) {
            violations.add(Violation.of(path, "correction.evidence-many", MOST_EVIDENCE));
        } else if (documents.stream().anyMatch(document -> !evidence.uploadedBy(document, actor.account()))) {
            violations.add(Violation.of(path, "correction.evidence-unknown"));
        } else if (documents.isEmpty() && wish.field().needsEvidence()) {
            violations.add(Violation.of(path, "correction.evidence-missing"));
        }
    }

    /**
     * Has the documents of a request kept.
     *
     * @throws Refusal.RuleViolated {@code correction-invalid} (422) when one was removed since it was looked at
     */
    void keepDocuments(List<RequestedChange> wishes) {
        List<Violation> violations = wishes.stream()
                .filter(wish -> !evidence.attach(Set.copyOf(documents(wish))))
                .map(wish -> Violation.of(wish.path() + "evidenceIds", "correction.evidence-unknown"))
                .toList();
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("correction-invalid", violations);
    }

    /** A photograph that is itself the wanted value proves itself. */
    List<UUID> documents(RequestedChange wish) {
        List<UUID> documents = new ArrayList<>(wish.evidence());
        if (wish.field().type() == Field.Type.FILE && isUuid(wish.wanted())) {
            UUID file = UUID.fromString(wish.wanted().asText());
            if (!documents.contains(file)) documents.add(file);
        }
        return documents;
    }

    private static boolean isUuid(JsonNode value) {
        try {
            return value.isTextual()
                    && UUID.fromString(value.asText()).toString().equals(value.asText());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Numbers by their amount: 1.5 and 1.50 are the same value. */
    private static boolean sameValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }
}
