package org.dongthuan.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.WantedRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a correction must bring: right values of known fields, each with a way on which it is decided and its proof. */
@Component
class SubmissionRules {

    private static final int MOST_ITEMS = 20;
    static final int LONGEST_REASON = 2000;

    private final Registry registry;
    private final Routes routes;
    private final WishValues values;
    private final WishProof proof;
    private final RowMarks marks;
    private final DecisionParts decisions;

    SubmissionRules(
            Registry registry,
            Routes routes,
            WishValues values,
            WishProof proof,
            RowMarks marks,
            DecisionParts decisions) {
        this.registry = registry;
        this.routes = routes;
        this.values = values;
        this.proof = proof;
        this.marks = marks;
        this.decisions = decisions;
    }

    /**
     * Checks everything and names everything that is wrong.
     *
     * @return the wishes in the form in which they are kept
     * @throws Refusal.Conflict {@code stale-value} (409) when the record no longer holds what the person saw
     * @throws Refusal.RuleViolated {@code correction-invalid} (422)
     */
    List<CheckedWish> check(Applicant applicant, SubmitCorrection command, List<Wish> wishes) {
        RecordId record = applicant.record();
        List<Violation> violations = new ArrayList<>(ofTheWhole(command, wishes));
        RecordRoutes ways = routes.of(registry.holder(record));
        Map<String, JsonNode> current = registry.values(
                record,
                wishes.stream().map(wish -> wish.field().id()).distinct().toList());
        List<CheckedWish> checked = new ArrayList<>();
        Set<String> places = new HashSet<>();
        for (Wish wish : wishes) {
            JsonNode now = current.getOrDefault(wish.field().id(), NullNode.instance);
            CheckedWish right = check(applicant, ways, wish, now, violations);
            if (!places.add(place(wish, right))) {
                String key = wish.field().repeating() ? "correction.row-twice" : "correction.field-twice";
                violations.add(Violation.of(wish.path() + "field", key));
            }
            if (right != null) checked.add(right);
        }
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("correction-invalid", violations);
        return checked;
    }

    /** Has the documents of a request kept. */
    void keepDocuments(List<CheckedWish> wishes) {
        proof.keep(wishes);
    }

    private static List<Violation> ofTheWhole(SubmitCorrection command, List<Wish> wishes) {
        List<Violation> violations = new ArrayList<>();
        if (wishes.isEmpty()) violations.add(Violation.of("items", "correction.items-missing"));
        if (wishes.size() > MOST_ITEMS) violations.add(Violation.of("items", "correction.items-many", MOST_ITEMS));
        if (!Boolean.TRUE.equals(command.attested())) {
            violations.add(Violation.of("attested", "correction.attestation-missing"));
        }
        if (command.reason() != null && command.reason().length() > LONGEST_REASON) {
            violations.add(Violation.of("reason", "correction.reason-long", LONGEST_REASON));
        }
        return violations;
    }

    private @Nullable CheckedWish check(
            Applicant applicant, RecordRoutes ways, Wish wish, JsonNode current, List<Violation> violations) {
        int before = violations.size();
        Optional<ItemRoute> route = ways.of(wish.field(), wish.sourceIsWrong());
        if (route.isEmpty()) violations.add(Violation.of(wish.path() + "sourceIsWrong", "correction.no-source"));
        values.check(wish, current, violations);
        route.ifPresent(way -> proof.check(applicant.actor(), wish, way.proof(), violations));
        if (violations.size() > before || route.isEmpty()) return null;
        JsonNode wanted = values.wanted(wish, current);
        return new CheckedWish(
                wish.field(),
                Objects.requireNonNull(wish.kind()),
                target(applicant.record(), wish, wanted),
                values.seen(wish),
                wanted,
                route.get(),
                wish.sourceIsWrong(),
                wish.decision() == null ? null : decisions.normal(wish.decision()),
                proof.documents(wish));
    }

    private @Nullable RowTarget target(RecordId record, Wish wish, JsonNode wanted) {
        WantedRow row = wish.row().orElse(null);
        if (row == null) return null;
        return new RowTarget(row.operation(), row.row() == null ? marks.of(record, wish.field(), wanted) : row.row());
    }

    /** Of one place in a record a request says one thing. */
    private static String place(Wish wish, @Nullable CheckedWish checked) {
        if (!wish.field().repeating()) return wish.field().id();
        if (wish.rowId() != null) return wish.field().id() + "/" + wish.rowId();
        RowTarget target = checked == null ? null : checked.row();
        return target == null ? wish.path() : wish.field().id() + "/" + target.row();
    }
}
