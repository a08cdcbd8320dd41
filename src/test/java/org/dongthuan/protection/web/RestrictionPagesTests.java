package org.dongthuan.protection.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.protection.RestrictionFixtures;
import org.dongthuan.protection.RestrictionKind;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who may open which page about restrictions, and how one is asked for, refused and withdrawn on pages. */
@ApplicationTest
class RestrictionPagesTests {

    private static final String PAGE = "/me/restrictions";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    RestrictionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new RestrictionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void everyPageIsForThePersonAndTheTaskForWhoeverDecides() {
        String person = stories.person();
        RequestNumber number = stories.asked(person, RestrictionKind.OBJECT, null);
        String task = "/tasks/" + stories.task(number).getId();
        Map<String, TestClient> callers = new LinkedHashMap<>();
        callers.put("nobody", TestClient.at(port));
        for (String account : List.of(person, "an.phan", "son.cao", "khanh.trinh", "minh.do", "kiem.luong", "admin"))
            callers.put(account, TestClient.signedIn(port, account));
        //                          nobody person an son khanh minh kiem admin
        answers(callers, PAGE, 302, 200, 200, 200, 200, 200, 200, 200);
        answers(callers, PAGE + "/new", 302, 200, 200, 200, 200, 200, 200, 200);
        answers(callers, PAGE + "/" + number, 302, 200, 404, 404, 404, 404, 404, 404);
        answers(callers, task, 302, 404, 200, 404, 404, 404, 404, 404);
        Answer foreign = callers.get("an.phan").submit(PAGE + "/new", PAGE + "/" + number + "/end", Map.of());
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(callers.get("an.phan").get(task).body()).contains(RestrictionFixtures.REASON, "Kha");
        // whoever has no record has nothing to ask for
        Answer none = callers.get("admin")
                .submit(
                        PAGE + "/new",
                        PAGE + "/new",
                        Map.of("kind", "OBJECT", "purposes", "research", "reason", "Không"));
        assertThat(none.status()).isEqualTo(404);
    }

    @Test
    void somebodyAsksIsRefusedAndTakesAnotherOneBack() {
        String person = stories.person();
        TestClient client = TestClient.signedIn(port, person);
        var asked = Map.of("kind", "RESTRICT", "purposes", "research", "lastDay", "", "reason", "Không muốn");
        Answer empty = client.submit(PAGE + "/new", PAGE + "/new", asked);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("phải có ngày cuối", "Không muốn", "data-test=\"obliged\"");
        var objected = Map.of("kind", "OBJECT", "purposes", "research", "reason", "Không muốn");
        RequestNumber first = asked(client, objected);
        TestClient an = TestClient.signedIn(port, "an.phan");
        String task = "/tasks/" + stories.task(first).getId();
        var refused = Map.of(
                "outcome",
                "REFUSE",
                "ground",
                "rights_of_others",
                "answer",
                "Cần cho người khác",
                "action",
                "complete");
        assertThat(an.submit(task, task, refused).status()).isIn(200, 303);
        assertThat(client.get(PAGE + "/" + first).body())
                .contains("data-test=\"refusal\"", "Cần cho người khác", "khiếu nại", "Phan Thế An")
                .doesNotContain("id=\"end\"");
        RequestNumber second = asked(client, objected);
        client.submit(PAGE + "/" + second, PAGE + "/" + second + "/end", Map.of());
        assertThat(client.get(PAGE + "/" + second).body()).contains("data-status=\"WITHDRAWN\"");
        assertThat(client.get(PAGE).body()).contains(first.text(), second.text());
    }

    private RequestNumber asked(TestClient client, Map<String, String> typed) {
        Answer sent = client.submit(PAGE + "/new", PAGE + "/new", typed);
        return stories.remember(new RequestNumber(sent.location().replaceFirst(".*/", "")));
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
