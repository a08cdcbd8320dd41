package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.dongthuan.record.ValueLimits.Limit;
import org.springframework.stereotype.Component;

/** What is right for addresses: a line of text and the commune it lies in. */
@Component
class AddressRules {

    private static final Limit LINE = new Limit(TextForm.ANY, 200, BigDecimal.ZERO, BigDecimal.ZERO, false);

    private final TextRules texts;
    private final CodeRules codes;

    AddressRules(TextRules texts, CodeRules codes) {
        this.texts = texts;
        this.codes = codes;
    }

    Optional<ValueProblem> check(Field field, JsonNode value) {
        JsonNode line = value.path("line");
        boolean complete = value.isObject() && value.size() == 2 && value.has("commune") && line.isTextual();
        if (!complete || line.asText().isBlank()) return Optional.of(ValueProblem.of("value.address"));
        return texts.check(LINE, TextRules.clean(line.asText())).or(() -> codes.check(field, value.path("commune")));
    }

    static ObjectNode normal(JsonNode value) {
        ObjectNode address = value.deepCopy();
        address.put("line", TextRules.clean(value.path("line").asText()));
        return address.put("commune", value.path("commune").asText().strip());
    }
}
