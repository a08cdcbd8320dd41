package org.dongthuan.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.protection.BreachFixtures;
import org.dongthuan.protection.ReportBreach;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who may open which page about breaches, and how one is reported and handled on pages. */
@ApplicationTest
class BreachPagesTests {

    private static final String PAGE = "/protection/breaches";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    BreachFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new BreachFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void everyPageIsForThoseWhomItConcerns() {
        String reporter = stories.official("H24.02");
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported(reporter);
        String task = "/tasks/" + stories.task(number).getId();
        Map<String, TestClient> callers = new LinkedHashMap<>();
        callers.put("nobody", TestClient.at(port));
        for (String account : List.of(
                reporter, officer, "tuan.bui", "lan.vu", "minh.do", "hai.tran", "son.cao", "kiem.luong", "admin"))
            callers.put(account, TestClient.signedIn(port, account));
        //                    nobody reporter officer tuan lan minh hai son kiem admin
        answers(callers, PAGE, 302, 200, 200, 200, 200, 200, 200, 200, 200, 200);
        answers(callers, PAGE + "/new", 302, 200, 200, 200, 200, 200, 200, 200, 200, 403);
        answers(callers, PAGE + "/" + number, 302, 200, 200, 404, 404, 200, 404, 404, 200, 404);
        answers(callers, PAGE + "/" + number + "/minutes.pdf", 302, 404, 404, 404, 404, 404, 404, 404, 404, 404);
        answers(callers, PAGE + "/VP-2026-999999", 302, 404, 404, 404, 404, 404, 404, 404, 404, 404);
        answers(callers, task, 302, 404, 200, 404, 404, 404, 404, 404, 404, 404);
        answers(callers, "/me/breaches", 302, 200, 200, 200, 200, 200, 200, 200, 200, 200);
        stories.say(officer, number, BreachFixtures.untold());
        for (String paper : List.of("minutes", "notice"))
            answers(
                    callers,
                    PAGE + "/" + number + "/" + paper + ".pdf",
                    302,
                    404,
                    200,
                    404,
                    404,
                    200,
                    404,
                    404,
                    200,
                    404);
        assertThat(callers.get("tuan.bui").get(PAGE).body()).doesNotContain(number.text());
        assertThat(callers.get(reporter).get(PAGE + "/" + number).body())
                .contains(BreachFixtures.WHAT)
                .doesNotContain("data-test=\"assessment\"");
    }

    @Test
    void aPersonWhoseReadingsItIsAboutFindsNothing() {
        String reader = stories.official("H24.02");
        stories.officer("H24.02");
        stories.alarms().appointments().appoint(reader, "AUDITOR", null);
        RequestNumber alarm = stories.alarms().raised(reader);
        RequestNumber number = stories.reported(
                "minh.do", new ReportBreach(stories.now().minusMinutes(1), BreachFixtures.WHAT, alarm.text()));
        stories.alarms().clocks().resetClocks();
        TestClient client = TestClient.signedIn(port, reader);
        assertThat(client.get(PAGE).body()).doesNotContain(number.text());
        assertThat(client.get(PAGE + "/" + number).status()).isEqualTo(404);
        assertThat(TestClient.signedIn(port, "minh.do").get("/alarms/" + alarm).body())
                .contains(PAGE + "/new?alarm=" + alarm);
    }

    @Test
    void somebodyReportsAndTheOfficerGoesOnOnPages() {
        String officer = stories.officer("H24.02");
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        String minute =
                LocalDateTime.now(VietnamTime.ZONE).minusHours(2).withNano(0).toString();
        Answer empty = tuan.submit(PAGE + "/new", PAGE + "/new", Map.of("detectedAt", minute, "what", " "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Vui lòng ghi nội dung phát hiện.", minute);
        Answer sent =
                tuan.submit(PAGE + "/new", PAGE + "/new", Map.of("detectedAt", minute, "what", BreachFixtures.WHAT));
        RequestNumber number = stories.remember(sent.location().replaceFirst(".*/", ""));

        TestClient client = TestClient.signedIn(port, officer);
        String task = "/tasks/" + stories.task(number).getId();
        assertThat(client.get(PAGE + "/" + number).body()).contains(task);
        var wrong = Map.of("outcome", "BREACH", "data", "BASIC", "people", "viele", "action", "complete");
        assertThat(client.submit(task, task, wrong).status()).isIn(303, 422);
        assertThat(client.get(task).body()).contains(number.text());
        var dismissed = Map.of("outcome", "NO_BREACH", "reason", "Gửi đúng người", "action", "complete");
        assertThat(client.submit(task, task, dismissed).status()).isEqualTo(303);
        assertThat(client.get(PAGE + "/" + number).body()).contains("data-status=\"DISMISSED\"");
    }

    private static void answers(Map<String, TestClient> callers, String path, int... expected) {
        Map<String, Integer> told = new LinkedHashMap<>();
        callers.forEach((who, client) -> told.put(who, client.get(path).status()));
        Map<String, Integer> wanted = new LinkedHashMap<>();
        int i = 0;
        for (String who : callers.keySet()) wanted.put(who, expected[i++]);
        assertThat(told).as(path).isEqualTo(wanted);
    }
}
