package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.dongthuan.TestClient.Answer;

/** A correction as a client sees it, on a field that needs no document. */
public final class CorrectionStory {

    private final Function<Supplier<Answer>, Answer> caller;

    /** @param caller makes the call, perhaps more than once */
    public CorrectionStory(Function<Supplier<Answer>, Answer> caller) {
        this.caller = caller;
    }

    /** Returns the number of the request. */
    public String submit(TestClient person, String field, String value) {
        Answer read = caller.apply(() -> person.get("/api/v1/me/record"));
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        JsonNode record = read.json();
        JsonNode seen = record.at("/fields/" + field + "/value");
        Map<String, Object> item = Map.of(
                "field", field,
                "kind", seen.isNull() ? "SUPPLEMENT" : "ADJUSTMENT",
                "seenValue", seen,
                "wantedValue", value,
                "evidenceIds", List.of());
        Map<String, Object> request =
                Map.of("recordId", record.get("id"), "items", List.of(item), "reason", "Đã thay đổi", "attested", true);
        String key = UUID.randomUUID().toString();
        Answer submitted = caller.apply(() -> person.post("/api/v1/corrections", request, key));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted.json().get("number").asText();
    }

    /** Agrees, whatever the step is that waits for that person. */
    public void agree(TestClient person, String number) {
        String task = "/api/v1/tasks/" + taskOf(person, number);
        String key = UUID.randomUUID().toString();
        Answer answer = caller.apply(() -> person.post(task + "/complete", Map.of("outcome", "APPROVE"), key));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String taskOf(TestClient person, String number) {
        JsonNode tasks =
                caller.apply(() -> person.get("/api/v1/tasks?size=100")).json();
        return StreamSupport.stream(tasks.get("items").spliterator(), false)
                .filter(task -> task.get("number").asText().equals(number))
                .map(task -> task.get("taskId").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody has a task for " + number));
    }
}
