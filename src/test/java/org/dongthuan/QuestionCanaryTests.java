package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.consent.CessationBody;
import org.dongthuan.consent.CessationFixtures;
import org.dongthuan.consent.CessationOutcome;
import org.dongthuan.consent.Consent;
import org.dongthuan.disclosure.QuestionFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is asked and answered about a reading, and said after a withdrawal, stands locked in its rows and nowhere else. */
@ApplicationTest
class QuestionCanaryTests {

    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final String ASKED = "zqxwhyread";
    private static final String ANSWERED = "zqxbecause";
    private static final String OBJECTED = "zqxnotenough";
    private static final String FINALLY = "zqxlastword";
    private static final String STATED = "zqxcopiesgone";
    private static final Set<String> WORDS = Set.of(ASKED, ANSWERED, OBJECTED, FINALLY, STATED);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    QuestionFixtures questions;
    CessationFixtures withdrawals;
    CanaryStory city;
    CanaryPlaces places;

    @BeforeEach
    void prepare() {
        questions = new QuestionFixtures(context);
        withdrawals = new CessationFixtures(context);
        city = new CanaryStory(port, word -> word);
        places = new CanaryPlaces(context, new Traces(WORDS));
    }

    @AfterEach
    void clear() {
        questions.clear();
        withdrawals.clear();
    }

    @Test
    void theWordsStayOutOfTheEngineTheLogMailsAddressesAndReadableTables() throws SQLException {
        String log;
        RequestNumber number;
        Consent consent;
        try (var captured = new CapturedLog("question")) {
            number = questionIsAskedAndAnswered();
            consent = withdrawalIsConfirmed();
            EngineWork.runAll(context);
            Post.deliver(context);
            log = captured.text();
        }
        assertThat(questions.view("nga.pham", number).words()).hasSize(4);
        assertThat(withdrawals.view(consent).cessationStatement()).isEqualTo(STATED);
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(WORDS).in(log)).isEmpty();
        assertThat(places.mailsTo(number.text())).isNotEmpty();
        for (String word : WORDS) assertThat(places.mailsTo(word)).isEmpty();
        assertThat(places.inSchema("app")).isEmpty();
        assertThat(city.seen())
                .allSatisfy(
                        seen -> assertThat(places.outside(seen)).as(seen.path()).isEmpty());
        assertThat(city.seenInTheEngine())
                .isNotEmpty()
                .allSatisfy(seen ->
                        assertThat(new Traces(WORDS).in(seen.answer().body())).isEmpty());
    }

    /** On pages, by calls and in Tasklist, mistakes included. */
    private RequestNumber questionIsAskedAndAnswered() throws SQLException {
        TestClient nga = city.client("nga.pham");
        long reading = questions.reading("dat.ngo", "nga.pham");
        String page = "/me/disclosures/" + reading + "/question";
        assertThat(nga.submit(page, page, Map.of("text", ASKED.repeat(1000))).status())
                .isEqualTo(422);
        Answer sent = nga.submit(page, page, Map.of("text", ASKED));
        assertThat(sent.status()).isEqualTo(303);
        var number = new RequestNumber(sent.location().replaceFirst(".*/", ""));
        assertThat(nga.post(API + page, Map.of("text", ASKED)).status()).isEqualTo(409);
        nga.get("/questions/" + number);
        places.lookIntoTheEngine();

        TestClient khanh = city.client("khanh.trinh");
        String task = questions.task(number).getId();
        khanh.get("/tasks");
        khanh.get("/tasks/" + task);
        assertThat(khanh.put(API + "/tasks/" + task + "/decision", Map.of("text", ANSWERED, "outcome", ANSWERED))
                        .status())
                .isEqualTo(400);
        assertThat(khanh.submit("/tasks/" + task, "/tasks/" + task, Map.of("text", ANSWERED, "action", "draft"))
                        .status())
                .isEqualTo(303);
        khanh.get("/camunda/app/tasklist/default/");
        for (String path : List.of("", "/form", "/deployed-form", "/comment", "/identity-links")) {
            khanh.get(ENGINE + task + path);
        }
        places.lookIntoTheEngine();
        assertThat(khanh.post(ENGINE + task + "/complete", Map.of()).status()).isEqualTo(204);

        String response = questions.task(number).getId();
        nga.get(API + "/questions/" + number);
        Map<String, Object> escalate = new HashMap<>(Map.of("outcome", "ESCALATE", "text", OBJECTED));
        assertThat(nga.put(API + "/tasks/" + response + "/decision", escalate).status())
                .isEqualTo(200);
        assertThat(nga.post(API + "/tasks/" + response + "/complete", Map.of()).status())
                .isEqualTo(200);
        places.lookIntoTheEngine();
        TestClient linh = city.client("linh.duong");
        String last = questions.task(number).getId();
        linh.get("/tasks/" + last);
        assertThat(linh.post(API + "/tasks/" + last + "/complete", Map.of("text", FINALLY))
                        .status())
                .isEqualTo(200);
        nga.get("/questions/" + number);
        nga.get("/me/disclosures");
        nga.get("/me/requests");
        return number;
    }

    private Consent withdrawalIsConfirmed() throws SQLException {
        Consent consent = withdrawals.withdrawn("dat.ngo", "nga.pham");
        TestClient dat = city.client("dat.ngo");
        String task = withdrawals.draft("dat.ngo", consent, new CessationBody(CessationOutcome.CONFIRM, null, STATED));
        dat.get("/tasks/" + task);
        places.lookIntoTheEngine();
        assertThat(dat.post(API + "/tasks/" + task + "/complete", Map.of()).status())
                .isEqualTo(200);
        dat.get("/tasks");
        TestClient nga = city.client("nga.pham");
        assertThat(nga.get("/me/consents/" + consent.id()).body()).contains(STATED);
        return consent;
    }
}
