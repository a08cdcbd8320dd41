package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.intake.IntakeRuns;
import org.dongthuan.intake.RecordFiles;
import org.dongthuan.notification.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a file of records is in no readable place while it waits, nor afterwards: engine, log, mails, addresses. */
@ApplicationTest
class IntakeCanaryTests {

    private static final String FILES = "/record-files";
    private static final String API = "/api/v1/tasks";
    private static final String ENGINE = "/camunda/api/engine/engine/default/task/";
    private static final String NAME = "Zqxneuling";
    private static final String FATHER = "Zqxvater";
    private static final String PLACE = "Zqxunbekannt";
    private static final String PHONE = "0971903441";
    private static final Set<String> WORDS = Set.of(NAME, FATHER, PLACE, PHONE);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    /** It is refused in the end: nobody of it comes. */
    @Test
    void whatWaitsIsLockedAndGoes() throws SQLException {
        var city = new CanaryStory(port, word -> word);
        var places = new CanaryPlaces(context, new Traces(WORDS));
        String log;
        String number;
        try (var captured = new CapturedLog("intake")) {
            TestClient lan = city.client("lan.vu");
            String page = brought(lan, file(931, PLACE).csv());
            lan.get(page);
            IntakeRuns.all(context);
            assertThat(lan.get(page).body()).contains(PLACE);
            lan.submit(page, page + "/meanings", meaning("chẳng có"));
            lan.submit(page, page + "/meanings", meaning("00004"));
            assertThat(places.inSchema("app")).isEmpty();
            IntakeRuns.all(context);
            places.lookIntoTheEngine();
            TestClient minh = city.client("minh.do");
            String task = match("/tasks/([\\w-]{36})", minh.get(page).body());
            assertThat(minh.get(page + "/people").body()).contains(NAME);
            minh.get("/tasks");
            assertThat(minh.get("/tasks/" + task).status()).isEqualTo(200);
            assertThat(minh.get("/tasks/" + task + "/content").status()).isEqualTo(200);
            assertThat(minh.get(API + "/" + task).status()).isEqualTo(200);
            minh.get(API + "?size=100");
            for (String path : List.of("", "/form", "/deployed-form", "/comment", "/identity-links"))
                minh.get(ENGINE + task + path);
            assertThat(places.inSchema("app")).isEmpty();
            var word = Map.of("outcome", "REFUSE", "reason", "Tệp chưa đúng đợt");
            assertThat(minh.post(API + "/" + task + "/complete", word).status()).isEqualTo(200);
            String closed = lan.get(page).body();
            assertThat(closed).contains("data-state=\"REFUSED\"", "Tệp chưa đúng đợt");
            number = match("(NH-\\d{4}-\\d{6})", closed);
            Post.deliver(context);
            log = captured.text();
        }
        assertThat(places.inSchema("app")).isEmpty();
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(WORDS).in(log)).isEmpty();
        assertThat(places.mailsTo(number)).hasSizeGreaterThanOrEqualTo(2);
        for (String one : WORDS) assertThat(places.mailsTo(one)).isEmpty();
        assertThat(city.seen())
                .allSatisfy(
                        seen -> assertThat(places.outside(seen)).as(seen.path()).isEmpty());
        assertThat(city.seenInTheEngine())
                .isNotEmpty()
                .allSatisfy(seen ->
                        assertThat(new Traces(WORDS).in(seen.answer().body())).isEmpty());
    }

    /** The records go with the test. */
    @Test
    @Transactional
    void writingThemTellsTheLogNothing() throws IOException {
        try (var captured = new CapturedLog("intake-write")) {
            IntakeRuns.written(context, file(932, "00004").csv());
            assertThat(new Traces(WORDS).in(captured.text())).isEmpty();
        }
    }

    private static RecordFiles file(int series, String homeTown) {
        return new RecordFiles(series, 1)
                .spoil(0, "birth_full_name", NAME + " Thị Thử")
                .spoil(0, "home_town", homeTown)
                .spoil(0, "phone", PHONE)
                .spoilRow(0, "family_members.full_name", FATHER + " Văn Thử");
    }

    private static Map<String, String> meaning(String code) {
        return Map.of("column", "home_town", "typed", PLACE, "code", code);
    }

    private static String brought(TestClient officer, byte[] file) {
        var answer = officer.postForm(FILES, Map.of(), "file", NAME + ".csv", file);
        assertThat(answer.status()).isEqualTo(303);
        return answer.location().replaceFirst("^https?://[^/]+", "");
    }

    private static String match(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
