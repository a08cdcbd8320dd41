package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is right for one value that is not a row, by the type of its field. */
@Component
class SingleRules {

    private final TextRules texts;
    private final DateRules dates;
    private final NumberRules numbers;
    private final CodeRules codes;
    private final AddressRules addresses;

    SingleRules(TextRules texts, DateRules dates, NumberRules numbers, CodeRules codes, AddressRules addresses) {
        this.texts = texts;
        this.dates = dates;
        this.numbers = numbers;
        this.codes = codes;
        this.addresses = addresses;
    }

    Optional<ValueProblem> check(Field field, JsonNode value, boolean required) {
        if (isEmpty(value)) return required ? Optional.of(ValueProblem.of("value.required")) : Optional.empty();
        return switch (field.type()) {
            case TEXT, TEXT12, EMAIL, FILE -> texts.check(field, value);
            case DATE, PARTIAL_DATE -> dates.check(field, value);
            case NUMBER, DECIMAL -> numbers.check(field, value);
            case CODE, PLACE -> codes.check(field, value);
            case ADDRESS -> addresses.check(field, value);
            case ROW -> throw new IllegalArgumentException(field.id() + " holds rows");
        };
    }

    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.asText().isBlank());
    }
}
