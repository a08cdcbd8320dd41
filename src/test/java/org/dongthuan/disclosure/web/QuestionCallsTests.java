package org.dongthuan.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.disclosure.QuestionFixtures;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A reading is questioned, answered and escalated by calls and on pages; to everybody else none of it exists. */
@ApplicationTest
class QuestionCallsTests {

    private static final String API = "/api/v1";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    QuestionFixtures stories;
    long reading;
    TestClient nga;

    @BeforeEach
    void datHasRead() {
        stories = new QuestionFixtures(context);
        reading = stories.reading("dat.ngo", "nga.pham");
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aReadingIsQuestionedOnce() {
        assertThat(listed().get("mayQuestion").asBoolean()).isTrue();
        assertThat(nga.get("/me/disclosures").body())
                .contains("data-test=\"ask\"", "/me/disclosures/" + reading + "/question");
        String call = API + "/me/disclosures/" + reading + "/question";
        assertThat(nga.post(call, Map.of("text", "  ")).status()).isEqualTo(422);
        Answer asked = nga.post(call, Map.of("text", QuestionFixtures.WHY));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        String number = asked.json().get("number").asText();
        assertThat(asked.header("Location")).endsWith("/questions/" + number);
        Answer again = nga.post(call, Map.of("text", QuestionFixtures.WHY));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("open-question-exists");
        assertThat(again.json().get("number").asText()).isEqualTo(number);
        assertThat(listed().get("mayQuestion").asBoolean()).isFalse();
        assertThat(listed().at("/question/number").asText()).isEqualTo(number);
        assertThat(listed().at("/question/status").asText()).isEqualTo("ASKED");
        assertThat(nga.get("/me/disclosures").body()).contains("/questions/" + number, "Đang chờ cơ quan giải trình");
        assertThat(nga.get("/me/requests").body()).contains("/questions/" + number);
        assertThat(nga.get(API + "/questions?size=100").body()).contains(number);
        stories.answer("khanh.trinh", new RequestNumber(number), QuestionFixtures.BECAUSE);
        assertThat(nga.get("/questions/" + number).body())
                .contains(QuestionFixtures.WHY, QuestionFixtures.BECAUSE, "id=\"respond\"");
        JsonNode view = nga.get(API + "/questions/" + number).json();
        Answer done =
                nga.post(API + "/tasks/" + view.get("taskId").asText() + "/complete", Map.of("outcome", "SATISFIED"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(listed().get("mayQuestion").asBoolean()).isFalse();
        Answer later = nga.post(call, Map.of("text", "Còn một điều nữa"));
        assertThat(later.problem()).isEqualTo("question-asked-before");
        assertThat(later.json().get("number").asText()).isEqualTo(number);
        assertThat(nga.get("/me/disclosures").body()).doesNotContain("/me/disclosures/" + reading + "/question");
    }

    /** What was refused for its text does not count; what was typed is not lost. */
    @Test
    void inADayOnePersonAsksTenTimes() {
        Throttle throttle = context.getBean(Throttles.class).named("questions");
        for (int time = 1; time < 10; time++) throttle.delay("nga.pham");
        String page = "/me/disclosures/" + reading + "/question";
        assertThat(nga.post(API + page, Map.of("text", "")).status()).isEqualTo(422);
        stories.ends(nga.post(API + page, Map.of("text", QuestionFixtures.WHY))
                .json()
                .get("number")
                .asText());
        String next = "/me/disclosures/" + stories.reading("dat.ngo", "nga.pham") + "/question";
        Answer refused = nga.post(API + next, Map.of("text", QuestionFixtures.WHY));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("questions-too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 24 * 60 * 60 / 10);
        Answer told = nga.submit(next, next, Map.of("text", "Tôi cần biết lý do"));
        assertThat(told.status()).isEqualTo(429);
        assertThat(told.body()).contains("Vui lòng gửi tiếp sau khoảng", "Tôi cần biết lý do");
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsTold() {
        String call = API + "/me/disclosures/" + reading + "/question";
        TestClient other = TestClient.signedIn(port, "nga.pham");
        List<Answer> answers = org.dongthuan.AtOnce.both(
                () -> nga.post(call, Map.of("text", QuestionFixtures.WHY)),
                () -> other.post(call, Map.of("text", QuestionFixtures.WHY)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        String number = listed().at("/question/number").asText();
        context.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .deleteProcessInstance(
                        stories.process(new RequestNumber(number)).getId(), "test");
    }

    @Test
    void thePagesAskAndAnswerWithoutScripts() {
        String page = "/me/disclosures/" + reading + "/question";
        assertThat(nga.get(page).body()).contains("Ngô Thành Đạt", "maxlength=\"4000\"");
        Answer refused = nga.submit(page, page, Map.of("text", ""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Vui lòng nêu nội dung cần giải trình.");
        Answer sent = nga.submit(page, page, Map.of("text", QuestionFixtures.WHY));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String question = sent.location().replaceFirst("^https?://[^/]+", "");
        var number = new RequestNumber(question.substring(question.lastIndexOf('/') + 1));
        assertThat(nga.get(question).body()).contains("Đã gửi đề nghị giải trình");

        TestClient khanh = TestClient.signedIn(port, "khanh.trinh");
        String task = "/tasks/" + stories.task(number).getId();
        assertThat(khanh.get("/tasks").body()).contains(task);
        assertThat(khanh.get(task).body()).contains(QuestionFixtures.WHY, "Phạm Thị Nga", "Ngô Thành Đạt");
        assertThat(khanh.get(task + "/content").body()).contains(QuestionFixtures.WHY, "data-answer");
        assertThat(khanh.submit(task, task, Map.of("text", "", "action", "complete"))
                        .status())
                .isEqualTo(422);
        assertThat(khanh.submit(task, task, Map.of("text", QuestionFixtures.BECAUSE, "action", "complete"))
                        .status())
                .isEqualTo(303);
        assertThat(khanh.get(task).status()).isEqualTo(409);
        String response = "/tasks/" + stories.task(number).getId();
        assertThat(nga.get(response).body()).contains(QuestionFixtures.BECAUSE, "value=\"ESCALATE\"");
        assertThat(nga.get(response + "/content").body()).contains("data-response");
        assertThat(nga.submit(response, response, Map.of("action", "complete")).status())
                .isEqualTo(422);
        assertThat(nga.submit(
                                response,
                                response,
                                Map.of("outcome", "ESCALATE", "text", "Chưa rõ", "action", "complete"))
                        .status())
                .isEqualTo(303);
        assertThat(nga.get("/tasks").body()).contains(question);
        String last = "/tasks/" + stories.task(number).getId();
        assertThat(khanh.get(last).status()).isEqualTo(403);
        assertThat(TestClient.signedIn(port, "linh.duong").get(last).body()).contains("Chưa rõ", "data-test=\"final\"");
        stories.answer("linh.duong", number, "Đã nêu đủ");
    }

    @Test
    void onlyReadingsOfOnesOwnRecordByOthersAreQuestioned() {
        long tuans = stories.reading("dat.ngo", "tuan.bui");
        long own = stories.reading("nga.pham", "nga.pham");
        Map<String, String> text = Map.of("text", QuestionFixtures.WHY);
        assertThat(nga.post(API + "/me/disclosures/" + tuans + "/question", text)
                        .status())
                .isEqualTo(404);
        assertThat(nga.get("/me/disclosures/" + tuans + "/question").status()).isEqualTo(404);
        assertThat(nga.post(API + "/me/disclosures/9999999999/question", text).status())
                .isEqualTo(404);
        Answer ownReading = nga.post(API + "/me/disclosures/" + own + "/question", text);
        assertThat(ownReading.status()).isEqualTo(422);
        assertThat(ownReading.problem()).isEqualTo("own-reading");
        assertThat(TestClient.signedIn(port, "admin")
                        .post(API + "/me/disclosures/" + reading + "/question", text)
                        .status())
                .isEqualTo(404);
    }

    /** The reader, his colleague, the people of the deciding agency, the auditor, the administrator. */
    @ParameterizedTest
    @ValueSource(strings = {"dat.ngo", "mai.dang", "minh.do", "tuan.bui", "kiem.luong", "admin"})
    void othersFindNothing(String account) {
        RequestNumber number = stories.asked("nga.pham", reading);
        TestClient other = TestClient.signedIn(port, account);
        nothingIsThere(other, number, account);
        stories.answer("khanh.trinh", number, QuestionFixtures.BECAUSE);
        nothingIsThere(other, number, account);
    }

    private void nothingIsThere(TestClient other, RequestNumber number, String account) {
        String task = stories.task(number).getId();
        assertThat(other.get(API + "/tasks?size=100").body()).doesNotContain(number.text());
        assertThat(other.get(API + "/questions").body()).doesNotContain(number.text());
        for (String path : List.of(
                API + "/questions/" + number,
                "/questions/" + number,
                API + "/tasks/" + task,
                "/tasks/" + task,
                "/tasks/" + task + "/content")) {
            assertThat(other.get(path).status()).as(account + " " + path).isEqualTo(404);
        }
        assertThat(other.put(API + "/tasks/" + task + "/decision", Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
        for (String call : List.of("/claim", "/complete")) {
            assertThat(other.post(API + "/tasks/" + task + call, Map.of()).status())
                    .isEqualTo(404);
        }
    }

    private JsonNode listed() {
        JsonNode items = nga.get(API + "/me/disclosures?action=READ_RECORD&size=100")
                .json()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("id").asLong() == reading)
                .findFirst()
                .orElseThrow();
    }
}
