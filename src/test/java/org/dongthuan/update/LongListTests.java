package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.Statements;
import org.dongthuan.TestClient;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.ListStories.Listed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list costs for each of its people as much in a long one as in a short one. */
@ApplicationTest
class LongListTests {

    private static final int SHORT = 10;
    private static final int LONG = 40;

    /** Statements for one person more, of a list that changes three values, ends a row and brings one. */
    private static final Map<String, Integer> MOST =
            Map.of("look", 5, "send", 7, "verify", 2, "approve", 9, "record", 28);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    UpdateFixtures stories;
    SalaryLists lists;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        lists = new SalaryLists(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        lists.clear();
        database.update("delete from app.typed_form");
    }

    /** Steps of the way, in their order. */
    private interface Measure {
        void step(String name, Runnable work);
    }

    @Test
    void onePersonMoreCostsTheSameHoweverLongTheListIs() {
        List<Listed> people = lists.people(SHORT + LONG);
        Map<String, Integer> few = statements(people.subList(0, SHORT));
        Map<String, Integer> many = statements(people.subList(SHORT, SHORT + LONG));
        String page = database.queryForObject(
                "select '/decisions/' || id from app.written_decision where issued_at <= now()"
                        + " order by issued_at desc limit 1",
                String.class);
        assertThat(TestClient.signedIn(port, "lan.vu").get(page).body())
                .as("of so many the list stands in an annex")
                .contains("data-test=\"annex\"", people.get(SHORT).name());
        Map<String, Integer> each = new LinkedHashMap<>();
        many.forEach((step, count) -> each.put(step, (count - few.get(step)) / (LONG - SHORT)));
        System.out.println("LongListTests: statements for each person: " + each);
        assertThat(each).allSatisfy((step, count) -> assertThat(count).as(step).isLessThanOrEqualTo(MOST.get(step)));
    }

    private Map<String, Integer> statements(List<Listed> people) {
        Map<String, Integer> statements = new LinkedHashMap<>();
        go(
                people,
                (name, work) ->
                        statements.put(name, Statements.all(work).statements().size()));
        return statements;
    }

    /** {@code -Dlist.people=1000}: how long each step takes, but for papers. */
    @Test
    @EnabledIfSystemProperty(named = "list.people", matches = "\\d+")
    void aLongListIsMeasured() {
        Map<String, Long> millis = new LinkedHashMap<>();
        Measure measure = (name, work) -> {
            long begin = System.nanoTime();
            work.run();
            millis.put(name, (System.nanoTime() - begin) / 1_000_000);
            System.out.println("LongListTests: " + name + " " + millis.get(name) + " ms");
        };
        List<Listed> people = lists.newcomers(Integer.getInteger("list.people"));
        RequestNumber number = go(people, measure);
        measure.step("view", () -> stories.view("lan.vu", number));
        System.out.println("LongListTests: " + people.size() + " people, milliseconds: " + millis);
    }

    private RequestNumber go(List<Listed> people, Measure measure) {
        CheckedList[] checked = new CheckedList[1];
        measure.step("look", () -> checked[0] = look(SalaryLists.list(people)));
        assertThat(checked[0].problems()).isEmpty();
        RequestNumber[] number = new RequestNumber[1];
        measure.step("send", () -> number[0] = stories.confirm(checked[0]));
        measure.step("verify", () -> stories.decide("hoa.ngo", number[0], Outcome.APPROVE));
        measure.step("approve", () -> stories.decide("minh.do", number[0], Outcome.APPROVE));
        measure.step("record", () -> stories.runJob(number[0], "makeChanges"));
        for (Listed one : people) {
            JsonNode rows = lists.history(one.record());
            JsonNode last = rows.get(rows.size() - 1);
            assertThat(last.path("from").asText()).isEqualTo("2026-11-01");
            assertThat(last.path("decision_no").asText()).isEqualTo("30/QĐ-SNV");
            assertThat(rows.get(rows.size() - 2).path("to").asText())
                    .as("the row whose place it takes")
                    .isEqualTo("2026-10-31");
        }
        return number[0];
    }

    private CheckedList look(String text) {
        return stories.look("salary_step", text);
    }
}
