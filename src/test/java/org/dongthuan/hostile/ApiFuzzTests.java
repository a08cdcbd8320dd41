package org.dongthuan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApiDescription;
import org.dongthuan.ApiDescription.Operation;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever programs send to the calls of the description, they get an answer in words, and nothing falls over. */
@ApplicationTest
class ApiFuzzTests {

    private static final int TIMES_EACH = 14;
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String INVENTED = "00000000-0000-4000-8000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    WaitingRequests waiting;

    @BeforeEach
    void somethingIsThere() {
        waiting = new WaitingRequests(context);
    }

    @AfterEach
    void clear() {
        waiting.clear();
    }

    @Test
    void everyCallAnswersWhateverItIsSentInWords() {
        FuzzSeed seed = FuzzSeed.ofThisRun();
        ApiDescription api = ApiDescription.servedAt(port);
        var calls = new HostileCalls(new HostileValues(seed.dice(), api, rightValues()));
        Map<String, TestClient> callers = new LinkedHashMap<>();
        callers.put("anonymous", TestClient.at(port));
        for (String account : List.of("nga.pham", "lan.vu", "admin")) {
            callers.put(account, TestClient.signedIn(port, account));
        }
        List<String> complaints = new ArrayList<>();
        Map<Integer, Integer> answers = new java.util.TreeMap<>();
        Instant start = Instant.now();
        for (Operation operation : api.operations()) {
            callers.forEach((account, client) -> {
                for (int time = 0; time < TIMES_EACH; time++) {
                    HostileCall call = calls.of(operation);
                    Answer answer = client.change(call.method(), call.target(), call.body(), call.headers());
                    answers.merge(answer.status(), 1, Integer::sum);
                    Complaints.aboutCall(call, answer)
                            .forEach(each -> complaints.add(account + ": " + each + " ← " + call));
                    if (call.method().equals(operation.method())
                            && !operation.answers().contains(answer.status()))
                        complaints.add(account + ": " + answer.status() + " is not described ← " + call);
                }
            });
        }
        System.out.println(answers + " in " + Duration.between(start, Instant.now()));
        assertThat(complaints).as(seed.toString()).isEmpty();
        assertThat(answers.keySet())
                .as("some got through to where the rules are")
                .contains(200, 404, 409, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/corrections",
                "/api/v1/access-requests",
                "/api/v1/grants",
                "/api/v1/tasks",
                "/api/v1/me/consents",
                "/api/v1/me/disclosures",
                "/api/v1/questions",
                "/api/v1/me/evidence"
            })
    void theLastPageThatCanBeNumberedIsEmpty(String list) {
        for (String account : List.of("nga.pham", "lan.vu")) {
            TestClient client = TestClient.signedIn(port, account);
            Answer answer = client.get(list + "?page=2147483647&size=100");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().get("items")).isEmpty();
            assertThat(answer.json().get("page").asInt()).isEqualTo(Integer.MAX_VALUE);
            assertThat(client.get(list + "?page=2147483648").status()).isEqualTo(400);
        }
    }

    @Test
    void theLastPageOfASearchIsEmptyToo() {
        Answer answer = TestClient.signedIn(port, "nga.pham")
                .post("/api/v1/records/search", Map.of("q", "Bùi Anh Tuấn", "page", Integer.MAX_VALUE, "size", 100));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0.png", "\0", "", "a\u202Egnp.exe", "../../../etc/passwd"})
    void theNameOfAFileDoesNotMatter(String name) {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        TestClient withKey = nga.with("Idempotency-Key", "name" + name.hashCode());
        for (TestClient client : List.of(nga, withKey)) {
            Answer answer = client.upload("/api/v1/evidence", name, "image/png", CorrectionFixtures.picture());
            assertThat(answer.status()).as(answer.body()).isIn(201, 400);
            if (answer.status() == 400) assertThat(answer.problem()).isEqualTo("malformed");
        }
    }

    /** Without a boundary, with one that does not come, with parts that do not end. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"})
    void partsThatCannotBeToldFromEachOtherAreMalformed(String type) {
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        for (String path : List.of("/api/v1/evidence", "/api/v1/corrections")) {
            for (String body : List.of("", "x", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx")) {
                String key = "parts" + path.length() + type.length() + body.length();
                Answer answer = nga.change("POST", path, body, Map.of("Content-Type", type, "Idempotency-Key", key));
                assertThat(answer.status()).as(type + answer.body()).isIn(400, 415);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json;charset=klingon", "x"})
    void aKindOfContentThatIsNoneIsNotTaken(String type) {
        Answer answer = TestClient.signedIn(port, "nga.pham")
                .change(
                        "POST",
                        "/api/v1/corrections",
                        "{}",
                        Map.of("Content-Type", type, "Idempotency-Key", "kind" + type.length()));
        assertThat(answer.status()).as(answer.body()).isIn(400, 415);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%2Fb", "a%5Cb", "..%2F", "%zz", "%C0%80", "a;b", "%252e", "a%0Ab"})
    void anAddressThatIsNoneIsRefusedInWords(String segment) {
        for (TestClient client : List.of(TestClient.at(port), TestClient.signedIn(port, "nga.pham"))) {
            var raw = new RawRequest(port, "GET /api/v1/corrections/" + segment + " HTTP/1.1");
            assertThat(raw.status()).as(raw.answer()).isBetween(400, 404);
            assertThat(raw.answer()).contains("application/problem+json").doesNotContain("<html", "Tomcat");
            assertThat(client.get("/api/v1/corrections/x").status()).isIn(401, 404);
        }
    }

    /** Who asks for the page of an error, where none has happened. */
    @ParameterizedTest
    @ValueSource(strings = {"*/*", "image/png", "application/json", "text/html", "*/*;q=abc", "x"})
    void thePageOfNoErrorIsNotFound(String accept) {
        for (TestClient client : List.of(TestClient.at(port), TestClient.signedIn(port, "nga.pham"))) {
            for (String path : List.of("/error", "/error?trace=true&message=true&errors=true")) {
                Answer answer = client.change("GET", path, "", Map.of("Accept", accept));
                assertThat(answer.status()).as(accept + answer.body()).isIn(404, 406);
                assertThat(answer.body()).doesNotContain("timestamp", "Exception", "\"status\"", "999");
            }
        }
    }

    static List<String> callsOnOneTask() {
        return List.of(
                "GET ",
                "GET /form",
                "GET /deployed-form",
                "GET /comment",
                "GET /identity-links",
                "POST /claim",
                "POST /unclaim",
                "POST /complete",
                "POST /submit-form");
    }

    @ParameterizedTest
    @MethodSource("callsOnOneTask")
    void theEngineTellsNobodyWhichTasksThereAre(String call) {
        String task = waiting.corrections().task(waiting.correction()).getId();
        TestClient stranger = TestClient.signedIn(port, "son.cao");
        stranger.get("/camunda/app/tasklist/default/");
        Answer foreign = ask(stranger, call, task, "son.cao");
        Answer invented = ask(stranger, call, INVENTED, "son.cao");
        assertThat(invented.status()).as(invented.body()).isEqualTo(404);
        assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(invented.body()).doesNotContain(task, "Exception", "null");
        assertThat(invented.json().get("message").asText()).isEqualTo("Không tìm thấy công việc này.");
    }

    private static Answer ask(TestClient client, String call, String task, String account) {
        String method = call.substring(0, call.indexOf(' '));
        String path = ENGINE + "/task/" + task + call.substring(method.length() + 1);
        if (method.equals("GET")) return client.get(path);
        return client.post(path, call.endsWith("/claim") ? Map.of("userId", account) : Map.of());
    }

    private Map<String, List<String>> rightValues() {
        String record = waiting.corrections().record("nga.pham").value().toString();
        var item = waiting.corrections()
                .view("nga.pham", waiting.correction())
                .items()
                .get(0);
        String evidence = item.evidence().get(0).id().toString();
        String consent =
                waiting.accesses().consent(waiting.access(), "nga.pham").id().toString();
        List<String> fields =
                List.of("phone", "other_name", "current_address", "date_of_birth", "education", "nothing");
        Map<String, List<String>> right = new LinkedHashMap<>();
        right.put("id", List.of(record, evidence, consent));
        right.put("recordId", List.of(record));
        right.put(
                "subjects",
                List.of(record, waiting.accesses().record("tuan.bui").toString()));
        right.put(
                "number", List.of(waiting.correction().text(), waiting.access().text()));
        right.put(
                "taskId",
                List.of(waiting.corrections().task(waiting.correction()).getId()));
        right.put("field", fields);
        right.put("fields", fields);
        right.put("evidenceIds", List.of(evidence));
        right.put("itemId", List.of(String.valueOf(item.itemId())));
        right.put("outcome", List.of("APPROVE", "REFUSE", "REDIRECT", "AGREE", "SEND_BACK"));
        right.put("answer", List.of("AGREE", "AGREE_PARTLY", "REFUSE"));
        right.put("code", List.of("background_check"));
        right.put("purpose", List.of("background_check"));
        right.put("legalBasis", List.of("subject_consent_law"));
        right.put("q", List.of("Phạm Thị Nga", "Bùi Anh Tuấn"));
        right.put("page", List.of("0", "1", "2147483647"));
        right.put("size", List.of("1", "100"));
        right.put("after", List.of(""));
        right.put("event", List.of("ASKED", "GIVEN"));
        return right;
    }
}
