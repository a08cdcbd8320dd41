package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.protection.BreachFixtures;
import org.dongthuan.protection.RestrictionFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is said of a breach or a restriction stands locked in its rows: in no variable, no log, no mail, no address, and in no other table. */
@ApplicationTest
class BreachCanaryTests {

    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final String PAGE = "/protection/breaches";
    private static final String OWN = "/me/restrictions";
    private static final String WHAT = "zqxverloren";
    private static final String SAID = "zqxfolgen";
    private static final String TOLD = "zqxmitteilung";
    private static final String DONE = "zqxabhilfe";
    private static final String ASKED = "zqxwiderspruch";
    private static final String ANSWERED = "zqxabgelehnt";
    private static final Set<String> WORDS = Set.of(WHAT, SAID, TOLD, DONE, ASKED, ANSWERED);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    BreachFixtures stories;
    RestrictionFixtures restrictions;
    CanaryStory city;
    CanaryPlaces places;

    @BeforeEach
    void prepare() {
        stories = new BreachFixtures(context);
        restrictions = new RestrictionFixtures(context);
        city = new CanaryStory(port, word -> word);
        places = new CanaryPlaces(context, new Traces(WORDS));
    }

    @AfterEach
    void clear() {
        stories.clear();
        restrictions.clear();
    }

    @Test
    void whatIsSaidOfABreachStandsNowhereElse() throws SQLException {
        String log;
        RequestNumber number;
        try (var captured = new CapturedLog("breach")) {
            number = fromTheReportToTheEnd();
            fromAnObjectionToItsRefusal();
            EngineWork.runAll(context);
            Post.deliver(context);
            log = captured.text();
        }
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
    private RequestNumber fromTheReportToTheEnd() throws SQLException {
        String officer = stories.officer("H24.02");
        TestClient reporter = city.client(stories.official("H24.02"));
        String minute =
                LocalDateTime.now(VietnamTime.ZONE).minusHours(2).withNano(0).toString();
        reporter.submit(PAGE + "/new", PAGE + "/new", Map.of("detectedAt", "hôm qua", "what", WHAT));
        String location = reporter.submit(PAGE + "/new", PAGE + "/new", Map.of("detectedAt", minute, "what", WHAT))
                .location();
        RequestNumber number = stories.remember(location.replaceFirst(".*/", ""));
        places.lookIntoTheEngine();
        TestClient client = city.client(officer);
        String task = stories.task(number).getId();
        for (String path : List.of("/", PAGE, PAGE + "/" + number, "/tasks", "/tasks/" + task))
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        for (String path : List.of("/tasks?size=100", "/tasks/" + task))
            assertThat(client.get(API + path).status()).as(path).isEqualTo(200);
        for (String path : List.of("", "/form", "/deployed-form", "/comment", "/identity-links"))
            client.get(ENGINE + task + path);
        Map<String, Object> said = new HashMap<>(Map.of(
                "outcome",
                "BREACH",
                "data",
                List.of("BASIC"),
                "people",
                1,
                "consequences",
                SAID,
                "tellsPersons",
                true,
                "toPersons",
                TOLD));
        said.put("persons", TOLD);
        refused(client, task, said);
        said.put("persons", "nga.pham");
        done(client, task, said);
        places.lookIntoTheEngine();
        String notice = stories.task(number).getId();
        refused(client, notice, Map.of("sent", minute, "way", "PORTAL", "late", SAID));
        done(client, notice, Map.of("sent", minute, "way", "PORTAL", "reference", "12/TB"));
        places.lookIntoTheEngine();
        assertThat(city.client("nga.pham").get("/me/breaches").body()).contains(TOLD);
        done(client, stories.task(number).getId(), Map.of("measures", DONE));
        assertThat(client.get(PAGE + "/" + number).body()).contains(WHAT, SAID, TOLD, DONE);
        client.get(PAGE + "/" + number + "/minutes.pdf");
        return number;
    }

    private void fromAnObjectionToItsRefusal() throws SQLException {
        TestClient person = city.client(restrictions.person());
        var asked = new HashMap<>(Map.of("kind", "OBJECT", "reason", ASKED));
        person.submit(OWN + "/new", OWN + "/new", asked);
        asked.put("purposes", "research");
        String location = person.submit(OWN + "/new", OWN + "/new", asked).location();
        RequestNumber number = restrictions.remember(new RequestNumber(location.replaceFirst(".*/", "")));
        places.lookIntoTheEngine();
        TestClient an = city.client("an.phan");
        String task = restrictions.task(number).getId();
        for (String path : List.of("/tasks", "/tasks/" + task))
            assertThat(an.get(path).status()).as(path).isEqualTo(200);
        for (String path : List.of("", "/form", "/deployed-form", "/comment")) an.get(ENGINE + task + path);
        refused(an, task, Map.of("outcome", "REFUSE", "answer", ANSWERED));
        done(an, task, Map.of("outcome", "REFUSE", "ground", "state_function", "answer", ANSWERED));
        assertThat(person.get(OWN + "/" + number).body()).contains(ASKED, ANSWERED);
    }

    private static void refused(TestClient client, String task, Map<String, Object> body) {
        assertThat(client.post(API + "/tasks/" + task + "/complete", body).status())
                .isEqualTo(422);
    }

    private static void done(TestClient client, String task, Map<String, Object> body) {
        assertThat(client.post(API + "/tasks/" + task + "/complete", body).status())
                .isEqualTo(200);
    }
}
