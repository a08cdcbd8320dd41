package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.dongthuan.TestClient.Answer;

/** What Tasklist asks of the engine while somebody works there. */
final class CanaryTasklist {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final Function<String, String> marked;

    /** @param marked gives a word its mark */
    CanaryTasklist(Function<String, String> marked) {
        this.marked = marked;
    }

    static String taskOf(TestClient reviewer, String number) {
        JsonNode tasks = reviewer.get("/api/v1/tasks?size=100").json().get("items");
        return StreamSupport.stream(tasks.spliterator(), false)
                .filter(task -> task.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .get("taskId")
                .asText();
    }

    /** Everything that is asked for until a task is somebody's. */
    void claims(TestClient person, String account, String task) {
        person.get("/camunda/app/tasklist/default/");
        JsonNode filters =
                person.get(ENGINE + "/filter?resourceType=Task&maxResults=50").json();
        assertThat(filters.isArray()).as(filters.toString()).isTrue();
        filters.forEach(filter ->
                person.post(ENGINE + "/filter/" + filter.get("id").asText() + "/list?maxResults=50", Map.of()));
        for (String part : List.of("", "/form", "/deployed-form", "/comment", "/identity-links")) {
            assertThat(person.get(ENGINE + "/task/" + task + part).status())
                    .as(part)
                    .isEqualTo(200);
        }
        assertThat(person.post(ENGINE + "/task/" + task + "/claim", Map.of("userId", account))
                        .status())
                .isEqualTo(204);
        person.get(ENGINE + "/task/" + task + "/form-variables");
    }

    /** At the second try; the first one brings a variable, which the engine is not to keep. */
    void completes(TestClient person, String task) {
        String complete = ENGINE + "/task/" + task + "/complete";
        var variables = Map.of("note", Map.of("value", marked.apply("variable"), "type", "String"));
        assertThat(person.post(complete, Map.of("variables", variables)).status())
                .isBetween(400, 499);
        Answer completed = person.post(complete, Map.of());
        assertThat(completed.status()).as(completed.body()).isEqualTo(204);
    }
}
