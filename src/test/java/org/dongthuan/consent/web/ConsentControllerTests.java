package org.dongthuan.consent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A data subject reads, answers, looks back and withdraws: by calls, on pages, in Tasklist. */
@ApplicationTest
class ConsentControllerTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    ConsentFixtures stories;
    Consent consent;
    String task;
    TestClient nga;

    @BeforeEach
    void aQuestionWaits() {
        stories = new ConsentFixtures(context);
        consent = stories.asked("nga.pham");
        task = stories.task(consent).getId();
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.resetClocks();
        stories.cancelOpen();
    }

    @Test
    void theTaskTellsEverythingBeforeTheAnswer() {
        JsonNode listed = item(nga.get("/api/v1/tasks?size=100").json(), "taskId", task);
        assertThat(listed.get("kind").asText()).isEqualTo("CONSENT");
        assertThat(listed.get("step").asText()).isEqualTo("answerConsentRequest");
        assertThat(listed.get("number").asText()).isEqualTo(consent.number().text());
        assertThat(listed.get("dueDate").asText()).isEqualTo(consent.answerBy().toString());

        JsonNode told = nga.get("/api/v1/tasks/" + task).json();
        assertThat(told.get("recipient").get("name").asText()).isEqualTo("Hoàng Lệ Thu");
        assertThat(told.get("fields")).hasSize(3);
        assertThat(told.get("draft").isNull()).isTrue();
        String words = told.get("text").get("sections").toString();
        assertThat(words)
                .contains("Hoàng Lệ Thu", "KT-2026-900001", ConsentFixtures.WORDS)
                .contains("Luật Bảo vệ dữ liệu cá nhân", "rút lại sự đồng ý bất cứ lúc nào", "khiếu nại")
                .contains("Không trả lời trong thời hạn được coi là không đồng ý", "không phải chịu trách nhiệm gì");
        String english =
                nga.with("Accept-Language", "en").get("/api/v1/tasks/" + task).body();
        assertThat(english).contains("withdraw your consent at any time", "Silence is not consent");
        assertThat(count("select count(*) from app.consent_text_shown where consent = ?", consent.id()))
                .isEqualTo(2);
    }

    /** Law 91/2025/QH15 Art. 9(2): whoever agrees knows to what, and to nothing else. */
    @Test
    void thePersonSeesTheVeryValuesBeforeTheAnswerAndAnAnswerOnOthersIsNotTaken() {
        var records = new CorrectionFixtures(context);
        JsonNode before = records.value("nga.pham", "other_name");
        records.restore("nga.pham", "other_name", TextNode.valueOf("Nga <Anh>"));
        try {
            Answer told = nga.get("/api/v1/tasks/" + task);
            JsonNode name = StreamSupport.stream(told.json().get("fields").spliterator(), false)
                    .filter(field -> field.get("field").asText().equals("other_name"))
                    .findFirst()
                    .orElseThrow();
            assertThat(name.get("text").asText()).isEqualTo("Nga <Anh>");
            assertThat(name.get("sensitivity").asText()).isEqualTo("PERSONAL");
            assertThat(nga.get("/tasks/" + task).body())
                    .contains("data-test=\"values\"", "data-field=\"other_name\"", "Nga &lt;Anh&gt;");
            assertThat(nga.get("/tasks/" + task + "/content").body()).contains("Nga &lt;Anh&gt;");
            String kept = database.queryForList(
                            "select body from app.consent_text where consent = ?", String.class, consent.id())
                    .toString();
            assertThat(kept).contains("Tên gọi khác").doesNotContain("<Anh>");

            records.restore("nga.pham", "other_name", TextNode.valueOf("Hằng Nga"));
            Answer late = nga.change(
                    "PUT",
                    "/api/v1/tasks/" + task + "/decision",
                    Map.of("answer", "AGREE"),
                    Map.of("If-Match", told.header("ETag")));
            assertThat(late.status()).isEqualTo(412);
            assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
            assertThat(nga.get("/tasks/" + task).body()).contains("Hằng Nga").doesNotContain("&lt;Anh&gt;");
        } finally {
            records.restore("nga.pham", "other_name", before);
        }
    }

    @Test
    void thePageIsTitledByWhoAsksAndTheReceiptIsLinkedAfterTheAnswer() {
        for (String page : List.of("/tasks/" + task, "/tasks/" + task + "/content", "/me/consents/" + consent.id())) {
            assertThat(nga.get(page).body())
                    .as(page)
                    .contains(
                            "data-test=\"who-asks\">Hoàng Lệ Thu (Bộ Khoa học và Công nghệ) đề nghị khai thác dữ liệu của Ông/Bà<");
        }
        assertThat(nga.get("/me/consents/" + consent.id()).body())
                .contains("data-test=\"counted\">5 ngày làm việc, tính từ ngày ");
        String page = "/tasks/" + task;
        assertThat(nga.submit(page, page, Map.of("answer", "REFUSE", "action", "complete"))
                        .status())
                .isEqualTo(303);
        String link = "/me/consents/of/" + consent.number();
        assertThat(nga.get("/tasks").body()).contains("href=\"" + link + "\"");
        Answer led = nga.get(link);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.location()).endsWith("/me/consents/" + consent.id());
        assertThat(TestClient.signedIn(port, "tuan.bui").get(link).status()).isEqualTo(404);
    }

    @Test
    void thePersonAnswersByCallsAndTheProofSaysOnWhichWords() {
        JsonNode text = nga.get("/api/v1/tasks/" + task).json().get("text");
        assertThat(answer(Map.of("answer", "AGREE")).json().get("status").asText())
                .isEqualTo("GIVEN");
        JsonNode view = nga.get("/api/v1/me/consents/" + consent.id()).json();
        assertThat(view.get("status").asText()).isEqualTo("GIVEN");
        assertThat(view.get("text")).isEqualTo(text);
        JsonNode proof = view.get("answer");
        assertThat(proof.get("method").asText()).isEqualTo("API");
        assertThat(proof.get("textSha256")).isEqualTo(text.get("sha256"));
        assertThat(proof.get("textVersion").asText()).isEqualTo("2026-11");
        assertThat(proof.get("textLanguage").asText()).isEqualTo("vi");
        assertThat(proof.get("textReadAt").isNull()).isFalse();
        String body = database.queryForObject(
                "select body from app.consent_text where consent = ? and sha256 = ?",
                String.class,
                consent.id(),
                proof.get("textSha256").asText());
        assertThat(Sha256.of(Objects.requireNonNull(body)))
                .isEqualTo(proof.get("textSha256").asText());
        assertThat(count(
                        "select count(*) from app.audit_event where reference = ? and action = 'ANSWER_CONSENT' and actor = 'nga.pham' and record_id = ? and fields = '{phone,current_address,other_name}'",
                        consent.number().text(),
                        consent.question().record().value()))
                .isEqualTo(1);
    }

    @Test
    void whatIsSentInAnotherShapeIsRefusedBeforeAnythingIsClaimed() {
        for (String body : List.of(
                "{\"answer\":\"YES\"}",
                "{\"answer\":\"AGREE\",\"until\":\"tomorrow\"}",
                "{\"outcome\":\"APPROVE\"}",
                "[]",
                "{\"answer\":\"AGREE\",\"fields\":\"phone\"}")) {
            assertThat(nga.put("/api/v1/tasks/" + task + "/decision", body).status())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(stories.task(consent).getAssignee()).isNull();
    }

    @Test
    void anAnswerThatContradictsItselfIsNamedAndNothingIsTaken() {
        Answer whole = answer(Map.of("answer", "AGREE", "fields", List.of("phone")));
        assertThat(whole.status()).isEqualTo(422);
        assertThat(whole.problem()).isEqualTo("consent-answer-invalid");
        assertThat(whole.json().get("errors").get(0).get("field").asText()).isEqualTo("fields");
        Answer nothing = answer(Map.of());
        assertThat(nothing.json().get("errors").get(0).get("field").asText()).isEqualTo("answer");
        assertThat(answer(Map.of("answer", "AGREE_PARTLY", "until", "2020-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
    }

    @Test
    void theSameIsAnsweredOnThePage() {
        Answer page = nga.get("/tasks/" + task);
        assertThat(page.body()).contains("Hoàng Lệ Thu").doesNotContain("checked=");
        Answer empty = nga.submit("/tasks/" + task, "/tasks/" + task, Map.of("action", "complete"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Vui lòng chọn một ý kiến trả lời.");
        var wrong = Map.of("action", "complete", "answer", "AGREE_PARTLY", "fields", "phone", "until", "31/12");
        Answer unreadable = nga.submit("/tasks/" + task, "/tasks/" + task, wrong);
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.body()).contains("Ngày kết thúc phải nằm trong thời gian được đề nghị.");
        var part = Map.of("action", "complete", "answer", "AGREE_PARTLY", "fields", "phone", "until", "");
        assertThat(nga.submit("/tasks/" + task, "/tasks/" + task, part).status())
                .isEqualTo(303);
        assertThat(stories.get(consent).fields()).containsExactly("phone");
        assertThat(stories.view(consent).answer()).extracting("method").isEqualTo("PORTAL");
    }

    @Test
    void theSameIsAnsweredInTasklist() {
        nga.get("/camunda/app/tasklist/default/");
        assertThat(nga.post(ENGINE + "/task?maxResults=50", Map.of("taskId", task))
                        .body())
                .contains(task);
        assertThat(nga.get("/tasks/" + task + "/content").body())
                .contains("dt-review__words")
                .doesNotContain("<html", "dt-header");
        nga.put("/api/v1/tasks/" + task + "/decision", Map.of("answer", "REFUSE"));
        Answer done = nga.post(ENGINE + "/task/" + task + "/submit-form", Map.of("variables", Map.of()));
        assertThat(done.status()).as(done.body()).isBetween(200, 204);
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.REFUSED);
        assertThat(stories.view(consent).answer()).extracting("method").isEqualTo("TASKLIST");
    }

    @Test
    void anAnswerIsFinal() {
        answer(Map.of("answer", "REFUSE"));
        assertThat(answer(Map.of("answer", "AGREE")).status()).isEqualTo(409);
        assertThat(nga.get("/api/v1/tasks/" + task).problem()).isEqualTo("already-decided");
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.REFUSED);
    }

    @Test
    void ofTwoAnswersAtOnceOneWinsAndTheOtherIsToldSo() throws Exception {
        TestClient other = TestClient.signedIn(port, "nga.pham");
        nga.put("/api/v1/tasks/" + task + "/decision", Map.of("answer", "AGREE"));
        List<Integer> answers =
                atOnce(() -> complete(nga).status(), () -> complete(other).status());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(count("select count(*) from app.consent_answer where consent = ?", consent.id()))
                .isEqualTo(1);
    }

    @Test
    void afterTheLastDayTheAnswerComesTooLateWhateverTheTimersDo() {
        nga.put("/api/v1/tasks/" + task + "/decision", Map.of("answer", "AGREE"));
        stories.moveTo(consent.answerBy().plusDays(1), 0);
        TestClient late = TestClient.signedIn(port, "nga.pham");
        Answer answer = complete(late);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("consent-overdue");
        assertThat(late.get("/tasks/" + task).body()).contains("Đã hết thời hạn trả lời");
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
    }

    @Test
    void theListTellsWhatWasAskedAndAnswered() {
        answer(Map.of("answer", "AGREE_PARTLY", "fields", List.of("phone")));
        stories.runReceipt(consent);
        JsonNode list = nga.get("/api/v1/me/consents?size=5").json();
        assertThat(list.get("size").asInt()).isEqualTo(5);
        assertThat(list.get("total").asLong()).isPositive();
        JsonNode listed = item(list, "id", consent.id().toString());
        assertThat(listed.get("status").asText()).isEqualTo("PARTLY_GIVEN");
        assertThat(listed.get("recipient").get("agency").asText()).isEqualTo("G06");
        assertThat(listed.get("purpose").get("text").asText()).isEqualTo(ConsentFixtures.WORDS);
        assertThat(listed.get("fields").get(0).get("label").asText()).isNotBlank();
        assertThat(listed.get("agreedFields")).hasSize(1);
        assertThat(listed.get("mayWithdraw").asBoolean()).isTrue();
        assertThat(listed.get("receipts").get(0).get("event").asText()).isEqualTo("PARTLY_GIVEN");
        assertThat(nga.get("/me/consents").body()).contains(consent.number().text(), "Đã đồng ý một phần");
        assertThat(nga.get("/me/consents/" + consent.id() + "?lang=en").body()).contains("Given in part");
        nga.get("/me/consents?lang=vi");
    }

    @Test
    void theReceiptIsHandedOutAndAnybodyCanVerifyIt() {
        String path = "/consents/" + consent.id() + "/receipt";
        answer(Map.of("answer", "AGREE"));
        assertThat(nga.get("/api/v1/me" + path + ".json?event=GIVEN").problem()).isEqualTo("receipt-unknown");
        stories.runReceipt(consent);
        Answer json = nga.get("/api/v1/me" + path + ".json?event=GIVEN");
        String hash = nga.get("/api/v1/me/consents/" + consent.id())
                .json()
                .get("receipts")
                .get(0)
                .get("jsonSha256")
                .asText();
        assertThat(Sha256.of(json.body())).isEqualTo(hash);
        assertThat(TestClient.at(port).get("/verify/" + hash).status()).isEqualTo(200);
        Answer pdf = nga.with("Accept", "*/*").get("/me" + path + ".pdf?event=GIVEN");
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF-");
        assertThat(nga.get("/me" + path + ".pdf?event=REFUSED").status()).isEqualTo(404);
    }

    @Test
    void withdrawingTakesOneCallAndHoldsAtOnce() {
        answer(Map.of("answer", "AGREE"));
        String call = "/api/v1/consents/" + consent.id() + "/withdraw";
        String key = UUID.randomUUID().toString();
        Answer first = nga.post(call, Map.of(), key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(first.json().get("mayWithdraw").asBoolean()).isFalse();
        assertThat(nga.post(call, Map.of(), key).body()).isEqualTo(first.body());
        Answer second = nga.post(call);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("consent-not-standing");
        assertThat(count("select count(*) from app.consent_withdrawal where consent = ?", consent.id()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from app.audit_event where reference = ? and action = 'WITHDRAW' and outcome = 'DONE'",
                        consent.number().text()))
                .isEqualTo(1);
        assertThat(stories.receiptProcesses(consent)).isEqualTo(1);
    }

    @Test
    void ofTwoWithdrawalsAtOnceOneCounts() throws Exception {
        answer(Map.of("answer", "AGREE"));
        TestClient other = TestClient.signedIn(port, "nga.pham");
        String call = "/api/v1/consents/" + consent.id() + "/withdraw";
        assertThat(atOnce(() -> nga.post(call).status(), () -> other.post(call).status()))
                .containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void onThePageWithdrawingIsAsEasyAsGiving() {
        assertThat(nga.get("/me/consents/" + consent.id() + "/withdraw").status())
                .isEqualTo(302);
        answer(Map.of("answer", "AGREE"));
        String page = "/me/consents/" + consent.id() + "/withdraw";
        assertThat(nga.get(page).body()).contains("Rút lại sự đồng ý");
        assertThat(nga.submit(page, page, Map.of()).status()).isEqualTo(303);
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(nga.get("/me/consents/" + consent.id()).body()).contains("Ông/Bà đã rút lại sự đồng ý");
    }

    @Test
    void onlyAStandingConsentIsWithdrawn() {
        String call = "/api/v1/consents/" + consent.id() + "/withdraw";
        assertThat(nga.post(call).problem()).isEqualTo("consent-not-standing");
        answer(Map.of("answer", "REFUSE"));
        assertThat(nga.post(call).problem()).isEqualTo("consent-not-standing");
    }

    private Answer answer(Map<String, ?> body) {
        Answer saved = nga.put("/api/v1/tasks/" + task + "/decision", new HashMap<>(body));
        return saved.status() == 200 ? complete(nga) : saved;
    }

    private Answer complete(TestClient person) {
        return person.post("/api/v1/tasks/" + task + "/complete", Map.of());
    }

    /** An answer that is kept and not sent is no draft of an official's opinion. */
    @Test
    void anAnswerThatIsKeptIsSpokenOfAsAnAnswer() {
        String page = "/tasks/" + task;
        assertThat(nga.get(page).body())
                .contains("Lưu ý kiến, chưa gửi")
                .doesNotContain("Lưu bản nháp<", "data-test=\"kept\"");
        Answer kept = nga.postForm(page, Map.of("answer", "AGREE", "action", "draft"));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(nga.get(page).body())
                .contains("Đã lưu ý kiến trả lời nhưng chưa gửi", "Gửi ý kiến trả lời")
                .doesNotContain("Đã lưu bản nháp ý kiến");
        assertThat(nga.get(page).body())
                .as("opened again another day")
                .contains("data-test=\"kept\"", "Đã lưu ý kiến trả lời nhưng chưa gửi");
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.ASKED);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdown();
        }
    }

    private static JsonNode item(JsonNode list, String member, String value) {
        return StreamSupport.stream(list.get("items").spliterator(), false)
                .filter(item -> item.get(member).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(value + " is not in " + list));
    }

    private int count(String sql, Object... arguments) {
        Integer count = database.queryForObject(sql, Integer.class, arguments);
        return count == null ? 0 : count;
    }
}
