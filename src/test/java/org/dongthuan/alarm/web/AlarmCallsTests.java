package org.dongthuan.alarm.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An alarm is seen and judged by calls and on pages; to everybody else, and to the reader, none of it exists. */
@ApplicationTest
class AlarmCallsTests {

    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AlarmFixtures stories;
    String reader;
    RequestNumber number;

    @BeforeEach
    void somebodyHasReadMuch() {
        stories = new AlarmFixtures(context);
        reader = stories.reader("H24.02");
        number = stories.raised(reader);
        stories.clocks().resetClocks();
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void theApproverJudgesAndTheAuditorSeesIt() {
        TestClient minh = TestClient.signedIn(port, "minh.do");
        String task = stories.task(number).getId();
        assertThat(minh.get("/alarms").body()).contains(number.text(), "Chử Văn Đọc");
        assertThat(minh.get("/alarms/" + number).body()).contains("/tasks/" + task, "KT-2026-900002");
        assertThat(minh.get(API + "/tasks?size=100").body()).contains(number.text());
        JsonNode view = minh.get(API + "/tasks/" + task).json();
        assertThat(view.at("/alarm/kind").asText()).isEqualTo("MANY_PEOPLE");
        assertThat(view.at("/alarm/people").asInt()).isEqualTo(40);
        assertThat(view.at("/alarm/lines/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("at", "action", "outcome", "form", "purposeText", "reference");
        assertThat(minh.get("/tasks/" + task).body()).contains("outcome-JUSTIFIED", "measure-ASKED_TO_REVOKE");

        Answer empty = minh.submit("/tasks/" + task, "/tasks/" + task, Map.of("action", "complete"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Vui lòng chọn kết luận.");
        assertThat(minh.post(
                                API + "/tasks/" + task + "/complete",
                                Map.of("outcome", "NOT_JUSTIFIED", "reason", AlarmFixtures.REASON))
                        .problem())
                .isEqualTo("judgement-invalid");
        Answer done = minh.post(
                API + "/tasks/" + task + "/complete",
                Map.of("outcome", "NOT_JUSTIFIED", "reason", AlarmFixtures.REASON, "measures", List.of("OTHER")));
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("status").asText()).isEqualTo("NOT_JUSTIFIED");

        TestClient kiem = TestClient.signedIn(port, "kiem.luong");
        JsonNode judged = kiem.get(API + "/alarms/" + number).json();
        assertThat(judged.at("/verdict/reason").asText()).isEqualTo(AlarmFixtures.REASON);
        assertThat(judged.at("/verdict/measures/0").asText()).isEqualTo("OTHER");
        assertThat(kiem.get("/alarms/" + number).body()).contains(AlarmFixtures.REASON, "Không có lý do chính đáng");
        assertThat(kiem.get("/").body()).contains("href=\"/alarms\"");
    }

    @Test
    void auditorsSeeAllPageByPage() {
        RequestNumber second = stories.raised(stories.reader("G09"));
        stories.clocks().resetClocks();
        TestClient kiem = TestClient.signedIn(port, "kiem.luong");
        List<String> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = kiem.get(API + "/alarms?size=1&after=" + after).json();
            page.get("items").forEach(item -> all.add(item.get("number").asText()));
            after = page.get("next").isNull() ? null : page.get("next").asText();
        }
        assertThat(all).doesNotHaveDuplicates().contains(number.text(), second.text());
        String minhs = TestClient.signedIn(port, "minh.do")
                .get(API + "/alarms?size=100")
                .body();
        assertThat(minhs).contains(number.text()).doesNotContain(second.text());
        for (String key : List.of("nonsense", "\u0000", "CB-2026-1")) {
            String cursor = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(("1 alarms 1700000000000000 " + key).getBytes(StandardCharsets.UTF_8));
            assertThat(kiem.get(API + "/alarms?after=" + cursor).status())
                    .as(key)
                    .isEqualTo(400);
        }
    }

    @Test
    void toEverybodyElseNoneOfItExists() {
        String task = stories.task(number).getId();
        for (String account : List.of(reader, "lan.vu", "hai.tran", "admin")) {
            TestClient stranger = TestClient.signedIn(port, account);
            assertThat(stranger.get(API + "/alarms/" + number).status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(stranger.get("/alarms/" + number).status()).as(account).isEqualTo(404);
            assertThat(stranger.get(API + "/tasks/" + task).status())
                    .as(account)
                    .isEqualTo(404);
            assertThat(stranger.get(API + "/alarms?size=100").body())
                    .as(account)
                    .doesNotContain(number.text());
            assertThat(stranger.post(ENGINE + task + "/complete", Map.of()).status())
                    .as(account)
                    .isIn(403, 404);
        }
        assertThat(TestClient.signedIn(port, reader).get("/me/disclosures").body())
                .doesNotContain(number.text());
    }
}
