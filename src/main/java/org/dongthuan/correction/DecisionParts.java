package org.dongthuan.correction;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.ValueRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision is named by: the same three columns as in the rows of the record that rest on one. */
@Component
public class DecisionParts {

    /** Any field whose rows rest on a decision would do. */
    private static final String ROWS = "transfers";

    private final Field number;
    private final Field date;
    private final Field issuer;
    private final ValueRules values;

    DecisionParts(FieldCatalogue catalogue, ValueRules values) {
        this.number = part(catalogue, "decision_no");
        this.date = part(catalogue, "decision_date");
        this.issuer = part(catalogue, "decided_by");
        this.values = values;
    }

    public Field number() {
        return number;
    }

    public Field date() {
        return date;
    }

    public Field issuer() {
        return issuer;
    }

    public List<Field> all() {
        return List.of(number, date, issuer);
    }

    /** As it is kept; only for one without violations. */
    NamedDecision normal(NamedDecision decision) {
        return new NamedDecision(
                normal(number, decision.number()), normal(date, decision.date()), normal(issuer, decision.issuer()));
    }

    private String normal(Field part, @Nullable String typed) {
        return values.normalise(part, TextNode.valueOf(String.valueOf(typed))).asText();
    }

    private static Field part(FieldCatalogue catalogue, String column) {
        return catalogue.find(ROWS).stream()
                .flatMap(rows -> catalogue.columns(rows).stream())
                .map(FieldCatalogue.Column::field)
                .filter(field -> field.id().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The rows of " + ROWS + " have no column " + column));
    }
}
