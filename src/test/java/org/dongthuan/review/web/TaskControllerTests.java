package org.dongthuan.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The calls and pages of a task: what a decision rests on, and the two steps that a longer chain adds. */
@ApplicationTest
class TaskControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    ReviewFixtures fixtures;
    JsonNode before;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        fixtures = new ReviewFixtures(context);
        before = stories.value("nga.pham", "phone");
    }

    @AfterEach
    void clear() {
        fixtures.clear();
        stories.withdrawOpenRequests("nga.pham");
        stories.restore("nga.pham", "phone", before);
    }

    @Test
    void aDecisionOnWhatIsNoLongerThereIsRefusedToWhoeverSaysWhatHeSaw() {
        String path = "/api/v1/tasks/" + taskOf(stories.submittedPhone("nga.pham", "0999124201"));
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String seen = lan.get(path).header("ETag");
        assertThat(seen).matches("\"[0-9a-f]{64}\"");
        assertThat(decide(lan, path, seen).status()).isEqualTo(200);

        stories.restore("nga.pham", "phone", TextNode.valueOf("0999124202"));

        Answer outdated = decide(lan, path, seen);
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(outdated.problem()).isEqualTo("changed-meanwhile");
        assertThat(complete(lan, path, seen).status()).isEqualTo(412);
        assertThat(lan.post(path + "/complete", Map.of()).problem()).isEqualTo("record-changed");
        String now = lan.get(path).header("ETag");
        assertThat(now).isNotEqualTo(seen);
        assertThat(lan.post(path + "/complete", Map.of()).problem())
                .as("looking renews nothing")
                .isEqualTo("record-changed");
        assertThat(complete(lan, path, now).status()).isEqualTo(200);
    }

    @Test
    void whoSaysNothingOrAnythingIsTakenAtTheMomentOfSaving() {
        String path = "/api/v1/tasks/" + taskOf(stories.submittedPhone("nga.pham", "0999124203"));
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(decide(lan, path, "no tag").status()).isEqualTo(400);
        assertThat(decide(lan, path, "*").status()).isEqualTo(200);
        assertThat(lan.put(path + "/decision", Map.of("outcome", "APPROVE")).status())
                .isEqualTo(200);
        assertThat(lan.post(path + "/complete", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whoKnowsWhatHeWantsSaysItAndIsDoneInOneCall() {
        String path = "/api/v1/tasks/" + taskOf(stories.submittedPhone("nga.pham", "0999124208"));
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String seen = lan.get(path).header("ETag");
        Map<String, Object> approval = Map.of("outcome", "APPROVE");
        assertThat(completeWith(lan, path, Map.of("outcome", "APPROVE", "variables", Map.of()), seen)
                        .status())
                .isEqualTo(400);
        assertThat(completeWith(lan, path, Map.of("outcome", "REFUSE"), seen).problem())
                .isEqualTo("decision-incomplete");
        assertThat(lan.post(path + "/complete", Map.of()).problem())
                .as("nothing of what was refused was saved")
                .isEqualTo("no-decision");
        assertThat(completeWith(lan, path, approval, '"' + "0".repeat(64) + '"').status())
                .isEqualTo(412);
        Answer completed = completeWith(lan, path, approval, seen);
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
        assertThat(completed.json().get("status").asText()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void aRefusalLeavesOneLineInTheLogAndNoStackTrace() {
        String path = "/api/v1/tasks/" + taskOf(stories.submittedPhone("nga.pham", "0999124206"));
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        assertThat(decide(lan, path, "*").status()).isEqualTo(200);
        stories.restore("nga.pham", "phone", com.fasterxml.jackson.databind.node.TextNode.valueOf("0999124207"));
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(lines);
        try {
            assertThat(lan.post(path + "/complete", Map.of()).problem()).isEqualTo("record-changed");
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }
        assertThat(lines.list)
                .allSatisfy(line -> assertThat(line.getThrowableProxy()).isNull())
                .filteredOn(line -> line.getFormattedMessage().contains("record-changed"))
                .hasSize(1);
    }

    @Test
    void thePageCarriesWhatItShows() {
        String task = taskOf(stories.submittedPhone("nga.pham", "0999124204"));
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String tag = lan.get("/api/v1/tasks/" + task).header("ETag").replace("\"", "");
        assertThat(lan.get("/tasks/" + task).body()).contains("name=\"basis\" value=\"" + tag + "\"");
        assertThat(lan.get("/tasks/" + task + "/content").body()).contains("name=\"basis\" value=\"" + tag + "\"");
    }

    @Test
    void theListSaysWhoseItIsWhatIsAskedAndHowLongIsLeftAndThePersonIsToldOnce() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124206");
        stories.submitted("nga.pham", Map.of("other_name", TextNode.valueOf("Tên Khác")));
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        String call = "/api/v1/me/disclosures?action=LIST_TASKS";
        int told = nga.get(call).json().get("total").asInt();

        String list = TestClient.signedIn(port, "lan.vu").get("/tasks").body();
        assertThat(list)
                .contains(number.text(), "Phạm Thị Nga", "Điện thoại", "Tên gọi khác", "ngày làm việc)")
                .doesNotContain("0999124206", "Tên Khác");
        assertThat(nga.get(call).json().get("total").asInt()).isEqualTo(told + 1);
        assertThat(nga.get("/me/disclosures").body()).contains("trong danh sách công việc, chưa mở", "Vũ Thị Lan");
    }

    @Test
    void whoDecidesReadsTheAdviceAndFindsThePaperAndTheNextTask() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124207");
        RequestNumber next = stories.submitted("nga.pham", Map.of("other_name", TextNode.valueOf("Tên Khác")));
        stories.decide("lan.vu", number, Outcome.REFUSE);
        stories.decide("lan.vu", next, Outcome.APPROVE);
        TestClient minh = TestClient.signedIn(port, "minh.do");
        assertThat(minh.get("/tasks").body()).contains("đề xuất không phê duyệt", "đề xuất phê duyệt");

        String page = "/tasks/" + taskOf(number);
        String item = minh.get("/api/v1" + page).json().at("/items/0/itemId").asText();
        Answer decided = minh.submit(
                page, page, Map.of("outcome-" + item, "REFUSE", "reason-" + item, "Không đúng", "action", "complete"));
        assertThat(decided.location()).endsWith("/tasks");
        assertThat(minh.get("/tasks").body())
                .contains("data-test=\"issued\"", "/QĐ-SNV", ".pdf\"", "data-test=\"next-task\"")
                .contains("/tasks/" + taskOf(next));
    }

    @Test
    void aLevelOfReviewAndTheClerkHaveTheirOwnPagesAndFormsInBothLanguages() {
        fixtures.chain("CORRECTION", "H24.01", "VERIFY, REVIEW, APPROVE, ISSUE");
        fixtures.appoint("quang.le", "REVIEWER", "H24.01");
        fixtures.appoint("hoa.ngo", "CLERK", "H24.01");
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124205");
        stories.decide("lan.vu", number, Outcome.APPROVE);

        TestClient quang = TestClient.signedIn(port, "quang.le");
        String review = taskOf(number);
        assertThat(quang.get("/").body()).contains("href=\"/tasks\"");
        assertThat(quang.get("/tasks").body()).contains(number.text(), "Xem xét");
        assertThat(quang.get("/tasks/" + review).body())
                .contains("Trả lại người thẩm tra", "name=\"remarks\"", "data-test=\"recommendation\"")
                .doesNotContain("name=\"outcome-", "id=\"preview\"");
        assertThat(quang.get("/tasks/" + review + "?lang=en").body()).contains("Send back to the verifier");
        assertThat(quang.get("/tasks/" + review + "/content?lang=vi").body()).contains("data-level");
        Answer empty = quang.submit("/tasks/" + review, "/tasks/" + review, Map.of("action", "complete"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Vui lòng chọn đồng ý hoặc trả lại.");
        Answer mute = quang.put("/api/v1/tasks/" + review + "/decision", Map.of("outcome", "SEND_BACK"));
        assertThat(mute.status()).isEqualTo(200);
        Answer refused = quang.post("/api/v1/tasks/" + review + "/complete", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("remarks");
        assertThat(quang.put("/api/v1/tasks/" + review + "/decision", Map.of("outcome", "APPROVE"))
                        .status())
                .isEqualTo(400);
        Answer agreed = quang.postForm(
                "/tasks/" + review, Map.of("action", "complete", "outcome", "AGREE", "_csrf", csrf(quang, review)));
        assertThat(agreed.status()).isEqualTo(303);
        stories.decide("minh.do", number, Outcome.APPROVE);

        TestClient hoa = TestClient.signedIn(port, "hoa.ngo");
        String issue = taskOf(number);
        assertThat(hoa.get("/tasks/" + issue).body())
                .contains("Lấy số, ban hành", "id=\"preview\"", "Ý kiến của người có thẩm quyền, Đỗ Văn Minh");
        assertThat(hoa.get("/tasks/" + issue + "/preview").status()).isEqualTo(200);
        assertThat(hoa.put("/api/v1/tasks/" + issue + "/decision", Map.of()).status())
                .isEqualTo(200);
        Answer issued = hoa.post("/api/v1/tasks/" + issue + "/complete", Map.of());
        assertThat(issued.json().get("status").asText()).isEqualTo("APPROVED");
    }

    private String taskOf(RequestNumber number) {
        return stories.task(number).getId();
    }

    private static Answer decide(TestClient client, String path, String seen) {
        return client.change("PUT", path + "/decision", Map.of("outcome", "APPROVE"), Map.of("If-Match", seen));
    }

    private static Answer complete(TestClient client, String path, String seen) {
        return completeWith(client, path, Map.of(), seen);
    }

    private static Answer completeWith(TestClient client, String path, Map<String, Object> decision, String seen) {
        return client.change(
                "POST",
                path + "/complete",
                decision,
                Map.of(
                        "If-Match",
                        seen,
                        "Idempotency-Key",
                        java.util.UUID.randomUUID().toString()));
    }

    private static String csrf(TestClient client, String task) {
        var input = java.util.regex.Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"")
                .matcher(client.get("/tasks/" + task).body());
        assertThat(input.find()).isTrue();
        return input.group(1);
    }
}
