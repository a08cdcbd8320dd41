package org.dongthuan.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;

/** Which values a field takes. */
@Component
public class ValueRules {

    /**
     * What is wrong with a value, in words for the person who typed it; empty when it is right. JSON null is right for
     * every field.
     *
     * @param path how the caller names the place, put into each violation
     */
    public List<Violation> violations(String path, Field field, JsonNode value) {
        throw new UnsupportedOperationException();
    }

    /** The value in its stored form: text in NFC, trimmed, blank text as JSON null. Only for values without violations. */
    public JsonNode normalise(Field field, JsonNode value) {
        throw new UnsupportedOperationException();
    }
}
