package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * An alarm tells who read, and never whose data: neither that person's name nor the address that both share. What is
 * judged stands locked in its row and nowhere else.
 */
@ApplicationTest
class AlarmCanaryTests {

    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final String READER = "Zqxlesen";
    private static final String PERSON = "Zqxmensch";
    private static final String STREET = "Zqxstrasse";
    private static final String JUDGED = "zqxgutergrund";
    private static final Set<String> WORDS = Set.of(READER, PERSON, STREET, JUDGED);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AlarmFixtures stories;
    CanaryStory city;
    CanaryPlaces places;

    @BeforeEach
    void prepare() {
        stories = new AlarmFixtures(context);
        city = new CanaryStory(port, word -> word);
        places = new CanaryPlaces(context, new Traces(WORDS));
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void nobodyIsNamedButTheReaderAndOnlyToWhoeverJudges() throws SQLException {
        String log;
        RequestNumber number;
        try (var captured = new CapturedLog("alarm")) {
            number = somebodyAtTheSameAddressIsReadAndThatIsJudged();
            EngineWork.runAll(context);
            Post.deliver(context);
            log = captured.text();
        }
        assertThat(stories.view("kiem.luong", number).alarm().reader()).contains(READER);
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(WORDS).in(log)).isEmpty();
        assertThat(places.mailsTo(number.text())).isNotEmpty();
        for (String word : WORDS) assertThat(places.mailsTo(word)).isEmpty();
        assertThat(new CanaryPlaces(context, new Traces(Set.of(JUDGED))).inSchema("app"))
                .isEmpty();
        assertThat(new CanaryPlaces(context, new Traces(Set.of(PERSON, STREET)))
                        .inSchema("app")
                        .keySet())
                .allSatisfy(table -> assertThat(table).startsWith("record"));
        assertThat(city.seen())
                .allSatisfy(
                        seen -> assertThat(places.outside(seen)).as(seen.path()).isEmpty())
                .allSatisfy(seen -> assertThat(new Traces(Set.of(PERSON, STREET))
                                .in(seen.answer().body()))
                        .as(seen.path())
                        .isEmpty());
        assertThat(city.seenInTheEngine())
                .isNotEmpty()
                .allSatisfy(seen ->
                        assertThat(new Traces(WORDS).in(seen.answer().body())).isEmpty());
    }

    /** On pages, by calls and in Tasklist, mistakes included. */
    private RequestNumber somebodyAtTheSameAddressIsReadAndThatIsJudged() throws SQLException {
        String reader = stories.reader("H24.02", READER);
        stories.onAWorkingDay();
        stories.resident(reader, READER + " Văn Đọc", "11407", "Số 5 " + STREET, "");
        UUID person = stories.resident(null, PERSON + " Thị Thử", "11407", "", "5 " + STREET);
        stories.opens(reader, List.of(person));
        stories.look(reader);
        RequestNumber number = stories.numbers(reader).get(0);
        assertThat(stories.mailed(number, "alarm-raised")).containsExactly("minh.do");
        stories.clocks().resetClocks();
        places.lookIntoTheEngine();

        TestClient minh = city.client("minh.do");
        String task = stories.task(number).getId();
        for (String path : List.of("/", "/alarms", "/alarms/" + number, "/tasks", "/tasks/" + task)) {
            assertThat(minh.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : List.of("/alarms", "/alarms/" + number, "/tasks?size=100", "/tasks/" + task)) {
            assertThat(minh.get(API + path).status()).as(path).isEqualTo(200);
        }
        assertThat(minh.put(API + "/tasks/" + task + "/decision", Map.of("outcome", JUDGED, "reason", JUDGED))
                        .status())
                .isEqualTo(400);
        var form = Map.of("outcome", "NOT_JUSTIFIED", "reason", JUDGED, "action", "draft");
        assertThat(minh.submit("/tasks/" + task, "/tasks/" + task, form).status())
                .isEqualTo(303);
        for (String path : List.of("", "/form", "/deployed-form", "/comment", "/identity-links")) {
            minh.get(ENGINE + task + path);
        }
        places.lookIntoTheEngine();
        var judgement = Map.of(
                "outcome", "NOT_JUSTIFIED", "reason", JUDGED, "measures", List.of("REMINDED", "ASKED_TO_REVOKE"));
        assertThat(minh.post(API + "/tasks/" + task + "/complete", judgement).status())
                .isEqualTo(200);
        TestClient kiem = city.client("kiem.luong");
        assertThat(kiem.get("/alarms/" + number).body()).contains(JUDGED, READER, "cùng địa chỉ");
        assertThat(kiem.get(API + "/alarms/" + number).json().at("/kind").asText())
                .isEqualTo("SAME_ADDRESS");
        city.client(reader).get("/");
        return number;
    }
}
