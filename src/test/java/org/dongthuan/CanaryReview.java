package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dongthuan.TestClient.Answer;

/** The part of the agency in that story: its reviewers type what is marked as well, and an administrator looks on. */
final class CanaryReview {

    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final CanaryStory city;
    private final Function<String, String> marked;

    CanaryReview(CanaryStory city, Function<String, String> marked) {
        this.city = city;
        this.marked = marked;
    }

    /** Something is missing: the verifier asks, the holder answers on the page. */
    void askForMore(TestClient holder, String number, UUID document) {
        TestClient lan = city.client("lan.vu");
        String task = CanaryTasklist.taskOf(lan, number);
        Answer returned = lan.post(
                API + "/tasks/" + task + "/complete",
                Map.of(
                        "outcome",
                        "RETURN",
                        "reason",
                        marked.apply("return"),
                        "missing",
                        List.of(marked.apply("paper"))));
        assertThat(returned.status()).as(returned.body()).isEqualTo(200);
        readEverythingOfATask(holder, number);
        String own = CanaryTasklist.taskOf(holder, number);
        holder.get("/tasks/" + own + "/content");
        holder.get("/tasks/" + own);
        holder.get(API + "/tasks/" + own);
        CanaryStory.refused(
                400, holder.post(API + "/corrections/" + number + "/supply", Map.of("word", marked.apply("body"))));
        Answer supplied = holder.post(
                API + "/corrections/" + number + "/supply",
                Map.of("text", marked.apply("supply"), "evidenceIds", List.of(document)));
        assertThat(supplied.status()).as(supplied.body()).isEqualTo(200);
    }

    /** The verifier works as Tasklist does, and once tries to leave a variable with the engine. */
    void verifyInTasklist(String number) {
        TestClient lan = city.client("lan.vu");
        String task = CanaryTasklist.taskOf(lan, number);
        new CanaryTasklist(marked).claims(lan, "lan.vu", task);
        assertThat(lan.get("/tasks/" + task + "/content").status()).isEqualTo(200);
        lan.get("/tasks/" + task);
        JsonNode items = lan.get(API + "/tasks/" + task).json().get("items");
        String draft = API + "/tasks/" + task + "/decision";
        CanaryStory.refused(400, lan.put(draft, Map.of("outcome", marked.apply("outcome"))));
        assertThat(lan.put(draft, Map.of("items", words(items))).status()).isEqualTo(200);
        CanaryStory.refused(
                400, lan.post(API + "/tasks/" + task + "/complete", Map.of("remark", marked.apply("body"))));
        new CanaryTasklist(marked).completes(lan, task);
    }

    /** The approver works on the page, first as a draft. */
    void approveOnThePage(String number) {
        TestClient minh = city.client("minh.do");
        readEverythingOfATask(minh, number);
        String page = "/tasks/" + CanaryTasklist.taskOf(minh, number);
        JsonNode items = minh.get(API + page).json().get("items");
        Map<String, String> form = new LinkedHashMap<>();
        for (Map<String, Object> word : words(items)) {
            form.put("outcome-" + word.get("itemId"), word.get("outcome").toString());
            form.put("reason-" + word.get("itemId"), word.get("reason").toString());
        }
        form.put("action", "draft");
        assertThat(minh.submit(page, page, form).status()).isBetween(302, 303);
        form.put("action", "complete");
        assertThat(minh.submit(page, page, form).location()).isEqualTo("/tasks");
        minh.get("/tasks");
        minh.get(API + "/corrections/" + number);
    }

    private void readEverythingOfATask(TestClient reviewer, String number) {
        reviewer.get("/tasks");
        reviewer.get("/corrections/" + number);
        reviewer.get(API + "/corrections");
    }

    /** All approved but one, each with a reason. */
    private List<Map<String, Object>> words(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> {
                    boolean refused = item.get("field").asText().equals("emergency_contact");
                    return Map.<String, Object>of(
                            "itemId", item.get("itemId").asText(),
                            "outcome", refused ? "REFUSE" : "APPROVE",
                            "reason", marked.apply("reason"));
                })
                .collect(Collectors.toList());
    }

    /** An administrator looks at everything that Cockpit shows; says how many failures of jobs there were to look at. */
    int watchInCockpit() {
        TestClient admin = city.client("admin");
        admin.get("/camunda/app/cockpit/default/");
        for (String list :
                List.of("process-instance", "job", "external-task", "history/process-instance", "history/job-log")) {
            Answer answer = admin.post(ENGINE + "/" + list + "?maxResults=200", Map.of());
            assertThat(answer.status()).as(list).isEqualTo(200);
        }
        admin.post(ENGINE + "/variable-instance?maxResults=200&deserializeValues=false", Map.of());
        JsonNode failures = admin.post(ENGINE + "/history/job-log?maxResults=200", Map.of("failureLog", true))
                .json();
        failures.forEach(failure ->
                admin.get(ENGINE + "/history/job-log/" + failure.get("id").asText() + "/stacktrace"));
        return failures.size();
    }
}
