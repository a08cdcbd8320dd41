package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The story of a correction through the calls alone, and what is refused on the way. */
@ApplicationTest
class CorrectionControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    TestClient nga;

    @BeforeEach
    void signIn() {
        stories = new CorrectionFixtures(context);
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @Test
    void submitVerifyApproveAndTheValueIsOnTheRecord() {
        JsonNode record = nga.get("/api/v1/me/record").json();
        JsonNode seen = record.at("/fields/current_address/value");
        String evidence = nga.upload("/api/v1/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        Map<String, Object> wanted = Map.of("line", "Số 7, đường Lạch Tray", "commune", "11329");

        Answer submitted = nga.post("/api/v1/corrections", request(item("current_address", seen, wanted, evidence)));

        assertThat(submitted.status()).isEqualTo(201);
        JsonNode answer = submitted.json();
        String number = answer.get("number").asText();
        assertThat(number).matches("DC-\\d{4}-\\d{6}");
        assertThat(answer.get("status").asText()).isEqualTo("IN_VERIFICATION");
        assertThat(answer.get("managingAgency").asText()).isEqualTo("H24");
        assertThat(answer.get("decidingAgency").asText()).isEqualTo("H24.01");
        assertThat(answer.get("dueDate").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(answer.at("/items/0/field").asText()).isEqualTo("current_address");
        assertThat(answer.at("/items/0/status").asText()).isEqualTo("PENDING");
        assertThat(submitted.location()).endsWith("/api/v1/corrections/" + number);

        decide("lan.vu", number, "verifyRequest", Map.of("outcome", "APPROVE"));
        Answer approved = decide("minh.do", number, "approveRequest", Map.of("outcome", "APPROVE"));
        assertThat(approved.json().get("number").asText()).isEqualTo(number);
        assertThat(approved.json().get("status").asText()).isEqualTo("APPROVED");

        JsonNode now = nga.get("/api/v1/me/record").json().at("/fields/current_address/value");
        assertThat(now.get("line").asText()).isEqualTo("Số 7, đường Lạch Tray");
        JsonNode story = nga.get("/api/v1/corrections/" + number).json().get("story");
        assertThat(story.findValuesAsText("event")).containsExactly("SUBMITTED", "RECOMMENDED", "DECIDED");
    }

    @Test
    void anAddressThatNamesAnotherCommuneIsTakenAndQuestioned() {
        JsonNode seen = nga.get("/api/v1/me/record").json().at("/fields/current_address/value");
        String evidence = nga.upload("/api/v1/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        Map<String, Object> wanted = Map.of("line", "12 Tô Hiệu, phường Hồng Bàng", "commune", "11383");
        Answer submitted = nga.post("/api/v1/corrections", request(item("current_address", seen, wanted, evidence)));
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.json().at("/items/0/question").asText())
                .isEqualTo(
                        "Phần số nhà, đường, thôn, tổ dân phố nhắc đến một nơi không khớp với xã, phường, đặc khu đã chọn.");
        String number = submitted.json().get("number").asText();
        assertThat(nga.get("/api/v1/corrections/" + number)
                        .json()
                        .at("/items/0/question")
                        .asText())
                .contains("“phường Hồng Bàng”");
        assertThat(nga.get("/api/v1/corrections").json().at("/items/0/items/0").has("question"))
                .isFalse();
    }

    @Test
    void theSameKeyMakesNoSecondRequest() {
        JsonNode seen = value("phone");
        Map<String, Object> body = request(item("phone", seen, "0999555111"));
        String key = UUID.randomUUID().toString();
        Answer first = nga.post("/api/v1/corrections", body, key);
        Answer again = nga.post("/api/v1/corrections", body, key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        Answer other = nga.post("/api/v1/corrections", request(item("phone", seen, "0999555112")), key);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void aSecondOpenRequestOnTheFieldIsRefusedWithTheNumberOfTheFirst() {
        JsonNode seen = value("phone");
        String number = nga.post("/api/v1/corrections", request(item("phone", seen, "0999555113")))
                .json()
                .get("number")
                .asText();
        Answer second = nga.post("/api/v1/corrections", request(item("phone", seen, "0999555114")));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().get("type").asText()).endsWith("/open-correction-exists");
        assertThat(second.json().get("number").asText()).isEqualTo(number);
        assertThat(second.json().get("detail").asText()).contains(number);
    }

    @Test
    void ofManyAtOnceOneRequestIsOpened() throws Exception {
        JsonNode seen = value("phone");
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(
                            () -> nga.post("/api/v1/corrections", request(item("phone", seen, "099955512" + i)))))
                    .toList();
            int created = 0;
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isIn(201, 409);
                if (answer.get().status() == 201) created++;
            }
            assertThat(created).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aValueThatIsNoLongerTheRecordsIsRefusedWithTheCurrentOne() {
        Answer stale = nga.post("/api/v1/corrections", request(item("phone", "0999000000", "0999555115")));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asText()).endsWith("/stale-value");
        assertThat(stale.json().get("currentValue")).isEqualTo(value("phone"));
    }

    @Test
    void whatCannotBeDecidedHereIsTakenAndToldWhereToGo() {
        Map<String, Object> item = item("party_card_no", value("party_card_no"), "31999888");
        Answer submitted = nga.post("/api/v1/corrections", request(item));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        assertThat(submitted.json().at("/items/0/redirectTo").asText()).contains("cấp ủy");
        JsonNode shown = nga.get(
                        "/api/v1/corrections/" + submitted.json().get("number").asText())
                .json();
        assertThat(shown.at("/items/0/route").asText()).isEqualTo("REDIRECT");
        assertThat(shown.at("/items/0/redirectTo").asText()).contains("cấp ủy");
    }

    @Test
    void aRowIsAskedForAsItWasReadAndNamesWhatIsWrongWithIt() {
        String paper = uploaded(nga, "Chứng chỉ.png");
        Map<String, Object> row = Map.of("language", "en", "certificate", "IELTS thử", "issued_on", "2026-02-30");
        Map<String, Object> add = item("foreign_languages", null, Map.of("operation", "ADD", "row", row), paper);
        Answer refused = nga.post("/api/v1/corrections", request(add));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("items[0].wantedValue.row.issued_on");

        Map<String, Object> right = Map.of("language", "en", "certificate", "IELTS thử");
        Answer submitted = nga.post(
                "/api/v1/corrections",
                request(item("foreign_languages", null, Map.of("operation", "ADD", "row", right), paper)));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        JsonNode shown = nga.get(
                        "/api/v1/corrections/" + submitted.json().get("number").asText())
                .json();
        assertThat(shown.at("/items/0/seenValue").isNull()).isTrue();
        assertThat(shown.at("/items/0/wantedValue/operation").asText()).isEqualTo("ADD");
        assertThat(shown.at("/items/0/wantedValue/row/certificate").asText()).isEqualTo("IELTS thử");
        assertThat(shown.at("/items/0/row/columns/0/label").asText()).isEqualTo("Ngoại ngữ");
        assertThat(nga.get("/corrections/" + submitted.json().get("number").asText())
                        .body())
                .contains("IELTS thử", "Thêm dòng");

        Answer twice = nga.post(
                "/api/v1/corrections",
                request(item("foreign_languages", null, Map.of("operation", "ADD", "row", right), paper)));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("number").asText())
                .isEqualTo(submitted.json().get("number").asText());
    }

    @Test
    void aRowThatIsNoLongerTheRecordsIsRefusedWithTheCurrentOne() {
        JsonNode row = value("work_history").get(0);
        Map<String, Object> seen = Map.of("from", "1999", "agency", "Cơ quan khác", "title", "Khác");
        Map<String, Object> wanted =
                Map.of("operation", "END", "rowId", row.get("rowId").asText());
        Answer stale = nga.post("/api/v1/corrections", request(item("work_history", seen, wanted)));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().get("type").asText()).endsWith("/stale-value");
        assertThat(stale.json().get("rowId").asText())
                .isEqualTo(row.get("rowId").asText());
        assertThat(stale.json().at("/currentValue/agency")).isEqualTo(row.get("agency"));
    }

    @Test
    void everythingWrongIsNamedAtOnce() {
        JsonNode address = value("current_address");
        Map<String, Object> body = Map.of(
                "recordId",
                recordId(),
                "items",
                List.of(
                        item("phone", value("phone"), "12"),
                        item("current_address", address, Map.of("line", "Số 9", "commune", "99999"))),
                "reason",
                "x",
                "attested",
                false);
        Answer refused = nga.post("/api/v1/corrections", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("field"))
                .contains("attested", "items[0].wantedValue", "items[1].evidenceIds");
    }

    @Test
    void anUnknownFieldIsMalformedAndAnotherRecordUnknown() {
        assertThat(nga.post("/api/v1/corrections", request(item("shoe_size", null, 42)))
                        .status())
                .isEqualTo(400);
        Map<String, Object> body =
                Map.of("recordId", UUID.randomUUID(), "items", List.of(), "reason", "x", "attested", true);
        assertThat(nga.post("/api/v1/corrections", body).status()).isEqualTo(404);
    }

    @Test
    void evidenceOfSomebodyElseProvesNothing() {
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        String foreign = tuan.upload("/api/v1/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        JsonNode seen = value("current_address");
        Answer refused = nga.post(
                "/api/v1/corrections",
                request(item("current_address", seen, Map.of("line", "Số 1", "commune", "11329"), foreign)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("items[0].evidenceIds");
    }

    @Test
    void onePaperProvesSeveralFieldsUnderItsOwnName() {
        String paper = uploaded(nga, "Tờ khai.png");
        Map<String, Object> address =
                item("current_address", value("current_address"), Map.of("line", "Số 9", "commune", "11329"), paper);
        Map<String, Object> phone = item("phone", value("phone"), "0999555118", paper);
        Answer submitted = nga.post(
                "/api/v1/corrections",
                Map.of(
                        "recordId",
                        recordId(),
                        "items",
                        List.of(address, phone),
                        "reason",
                        "Theo một tờ khai",
                        "attested",
                        true));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        String page = nga.get("/corrections/" + submitted.json().get("number").asText())
                .body();
        assertThat(page.split("Tờ khai\\.png", -1)).as("once for each field").hasSize(3);
    }

    @Test
    void aPaperOfOneFieldIsOfferedForTheOthers() {
        String page = formWith(uploaded(nga, "Tờ khai chưa nộp.png"));
        assertThat(page).contains("Dùng lại giấy tờ đã tải lên", "name=\"evidence-current_address\"");
        assertThat(page.split("Tờ khai chưa nộp\\.png", -1))
                .as("uploaded, and offered")
                .hasSize(3);
    }

    @Test
    void aPaperOfSomebodyElseIsNotEvenNamed() {
        String foreign = uploaded(TestClient.signedIn(port, "tuan.bui"), "Riêng của Tuấn.png");
        assertThat(formWith(foreign)).doesNotContain("Riêng của Tuấn", "Dùng lại giấy tờ đã tải lên");
    }

    private static String uploaded(TestClient client, String name) {
        return client.upload("/api/v1/evidence", name, "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
    }

    /** The form for two fields, with a document for the first. */
    private String formWith(String document) {
        Answer page = nga.submit(
                "/corrections/new?field=phone&field=current_address",
                "/corrections/new?field=current_address",
                Map.of("field", "phone", "evidence-phone", document, "action", "edit"));
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    @Test
    void withdrawingEndsTheRequestOnce() {
        String number = nga.post("/api/v1/corrections", request(item("phone", value("phone"), "0999555116")))
                .json()
                .get("number")
                .asText();
        Answer withdrawn = nga.post("/api/v1/corrections/" + number + "/withdraw");
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.json().get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(nga.post("/api/v1/corrections/" + number + "/withdraw").status())
                .isEqualTo(409);
    }

    @Test
    void returningForDocumentsNamesThemAndTheRequesterSuppliesThem() {
        String number = nga.post("/api/v1/corrections", request(item("phone", value("phone"), "0999555117")))
                .json()
                .get("number")
                .asText();
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String task = taskOf(lan, number, "verifyRequest");
        lan.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "RETURN", "reason", "Thiếu giấy tờ"));
        Answer refused = lan.post("/api/v1/tasks/" + task + "/complete", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/detail").asText()).contains("Vui lòng nêu giấy tờ");
        var complete = Map.of("outcome", "RETURN", "reason", "Thiếu giấy tờ", "missing", List.of("Hợp đồng thuê bao"));
        Answer returned = lan.post("/api/v1/tasks/" + task + "/complete", complete);
        assertThat(returned.json().get("status").asText()).isEqualTo("RETURNED");

        Answer waiting = nga.get("/api/v1/corrections/" + number);
        assertThat(waiting.json().at("/waiting/missing/0").asText()).isEqualTo("Hợp đồng thuê bao");
        String supply = "/api/v1/corrections/" + number + "/supply";
        Answer nothing = nga.post(supply, Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/errors/0/field").asText()).isEqualTo("text");
        Answer supplied = nga.post(supply, Map.of("text", "Gửi kèm", "evidenceIds", List.of()));
        assertThat(supplied.json().get("status").asText()).isEqualTo("IN_VERIFICATION");
        Answer twice = nga.post(supply, Map.of("text", "Gửi lại"));
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.json().get("type").asText()).endsWith("/not-returned");
    }

    private Answer decide(String account, String number, String step, Map<String, Object> decision) {
        TestClient reviewer = TestClient.signedIn(port, account);
        String task = taskOf(reviewer, number, step);
        Answer saved = reviewer.put("/api/v1/tasks/" + task + "/decision", decision);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        Answer completed = reviewer.post("/api/v1/tasks/" + task + "/complete", Map.of());
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
        return completed;
    }

    private static String taskOf(TestClient reviewer, String number, String step) {
        for (JsonNode task : reviewer.get("/api/v1/tasks?size=100").json().get("items")) {
            if (task.get("number").asText().equals(number)) {
                assertThat(task.get("step").asText()).isEqualTo(step);
                return task.get("taskId").asText();
            }
        }
        throw new AssertionError("No task of " + number);
    }

    private JsonNode value(String field) {
        return nga.get("/api/v1/me/record").json().at("/fields/" + field + "/value");
    }

    private String recordId() {
        return nga.get("/api/v1/me/record").json().get("id").asText();
    }

    private Map<String, Object> request(Map<String, Object> item) {
        return Map.of("recordId", recordId(), "items", List.of(item), "reason", "Theo giấy tờ", "attested", true);
    }

    private static Map<String, Object> item(String field, Object seen, Object wanted, String... evidence) {
        boolean empty = seen == null || seen instanceof JsonNode node && node.isNull();
        var item = new HashMap<String, Object>();
        item.put("field", field);
        item.put("kind", empty ? "SUPPLEMENT" : "ADJUSTMENT");
        item.put("seenValue", seen);
        item.put("wantedValue", wanted);
        item.put("evidenceIds", Arrays.asList(evidence));
        return item;
    }
}
