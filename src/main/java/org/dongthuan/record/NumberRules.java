package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.dongthuan.record.ValueLimits.Limit;
import org.springframework.stereotype.Component;

/** What is right for numbers: whole ones, or up to two decimals, within the limits of the field. */
@Component
class NumberRules {

    private static final int DECIMALS = 2;

    private final ValueLimits limits;

    NumberRules(ValueLimits limits) {
        this.limits = limits;
    }

    Optional<ValueProblem> check(Field field, JsonNode value) {
        boolean whole = field.type() == Field.Type.NUMBER;
        boolean finite = isFinite(value);
        if (!value.isNumber() || finite && normal(value).scale() > (whole ? 0 : DECIMALS)) {
            return Optional.of(ValueProblem.of(whole ? "value.number" : "value.decimal"));
        }
        Limit limit = limits.of(field);
        if (finite && isWithin(value.decimalValue(), limit)) return Optional.empty();
        return Optional.of(ValueProblem.of(
                "value.range", limit.min().toPlainString(), limit.max().toPlainString()));
    }

    private static boolean isWithin(BigDecimal number, Limit limit) {
        return number.compareTo(limit.min()) >= 0 && number.compareTo(limit.max()) <= 0;
    }

    /** What no double holds, such as 1e999999999, is beyond every limit; written out it would fill the memory. */
    static boolean isFinite(JsonNode value) {
        return Double.isFinite(value.doubleValue());
    }

    /** Which of two numbers is greater, as {@link java.util.Comparator} says it. */
    static int compare(JsonNode one, JsonNode other) {
        return isFinite(one) && isFinite(other)
                ? one.decimalValue().compareTo(other.decimalValue())
                : Double.compare(one.doubleValue(), other.doubleValue());
    }

    /** Without zeros at the end: 2.340 is 2.34, 5.0 is 5. */
    static BigDecimal normal(JsonNode value) {
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
