package org.dongthuan.review;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.springframework.stereotype.Component;

/** Reads decisions as they are sent, whatever the step accepts. */
@Component
class DecisionShapes {

    private final ObjectMapper json;

    DecisionShapes(ObjectMapper json) {
        // nothing in a list of a decision may be missing
        this.json = json.copy().setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    /** @throws RuleViolated {@code malformed} (400), naming the member at fault */
    <D> D read(JsonNode decision, Class<D> shape) {
        if (!decision.isObject()) throw RuleViolated.malformed("malformed");
        try {
            return json.treeToValue(decision, shape);
        } catch (UnrecognizedPropertyException e) {
            throw malformed(e, "malformed.unknown");
        } catch (JsonMappingException e) {
            throw malformed(e, "malformed.value");
        } catch (JsonProcessingException e) {
            throw RuleViolated.malformed("malformed");
        }
    }

    private static RuleViolated malformed(JsonMappingException failure, String textKey) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return RuleViolated.malformed("malformed", List.of(Violation.of(path.toString(), textKey)));
    }
}
