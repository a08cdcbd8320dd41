package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.dongthuan.platform.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionShapesTests {

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final DecisionShapes shapes = new DecisionShapes(json);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{\"fields\": [null]}",
                "{\"formsOfUse\": [null]}",
                "{\"subjects\": [null]}",
                "{\"items\": [null]}",
                "{\"outcome\": \"PERHAPS\"}",
                "{\"unknown\": 1}",
                "{\"to\": \"soon\"}"
            })
    void whatIsNoDecisionIsRefusedWhenItIsSaved(String body) {
        assertThatThrownBy(() -> shapes.read(json.readTree(body), DecisionBody.class))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void whatIsIncompleteMayBeSaved() throws Exception {
        assertThat(shapes.read(json.readTree("{\"outcome\": null}"), DecisionBody.class)
                        .outcome())
                .isNull();
    }
}
