package org.dongthuan.update.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.ListStories;
import org.dongthuan.update.ListStories.Listed;
import org.dongthuan.update.UpdateFixtures;
import org.dongthuan.update.UpdateNoticeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whom no mail tells of an update gets a notice on paper, and somebody says when. */
@ApplicationTest
class UpdateNoticePagesTests {

    private static final String PAGE = "/record-updates/notices";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    UpdateFixtures stories;
    ListStories lists;
    TestClient lan;
    JsonNode title;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        lists = new ListStories(context);
        title = stories.value("nga.pham", "current_title");
        lan = TestClient.signedIn(port, "lan.vu");
        handAllOver();
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        lists.clear();
        stories.restore("nga.pham", "current_title", title);
        database.update("delete from app.typed_form");
        handAllOver();
    }

    @Test
    void theNoticeWaitsUntilItWasHandedOver() {
        List<Listed> people = lists.people(2);
        String number = recorded(people).text();
        assertThat(lan.get("/record-updates").body()).contains("data-test=\"notices\"", "(2)");
        Answer list = lan.get(PAGE);
        assertThat(list.body()).contains(people.get(0).name(), people.get(1).name(), number);
        String page = PAGE + "/" + number + "/" + people.get(0).record();
        assertThat(lan.get(page).body())
                .contains(people.get(0).name(), "30/QĐ-SNV", "Chuyên viên cao cấp 0", "/QĐ-", "Người nhận (ký")
                .doesNotContain(people.get(1).name());

        String today = day(LocalDate.now(context.getBean(Clock.class)));
        for (String wrong : List.of(
                "", "hôm qua", day(LocalDate.now(context.getBean(Clock.class)).plusDays(2)))) {
            Answer refused = lan.submit(page, page, Map.of("day", wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.body()).contains("href=\"#day\"");
        }
        assertThat(lan.submit(page, page, Map.of("day", today)).status()).isEqualTo(303);
        assertThat(lan.get(page).body()).contains("data-test=\"handed\"").doesNotContain("id=\"handed\"");
        assertThat(lan.get(PAGE).body())
                .doesNotContain(people.get(0).name() + "</a>")
                .contains(people.get(1).name());
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where action = 'HAND_OVER' and reference = ?",
                        Integer.class,
                        number))
                .isEqualTo(1);
    }

    @Test
    void onlyTheOfficersOfTheAgencySeeIt() {
        List<Listed> people = lists.people(2);
        String page = PAGE + "/" + recorded(people) + "/" + people.get(0).record();
        assertThat(TestClient.signedIn(port, "hoa.ngo").get(page).status()).isEqualTo(200);
        TestClient elsewhere = TestClient.signedIn(port, "son.cao");
        assertThat(elsewhere.get(page).status()).isEqualTo(404);
        assertThat(elsewhere.get(PAGE).body()).doesNotContain(people.get(0).name());
        assertThat(elsewhere
                        .submit("/record-updates", page, Map.of("day", "1/1/2026"))
                        .status())
                .isEqualTo(404);
        for (String other : List.of("nga.pham", "minh.do", "thu.hoang", "admin")) {
            TestClient client = TestClient.signedIn(port, other);
            assertThat(client.get(PAGE).status()).as(other).isEqualTo(403);
            assertThat(client.get(page).status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void whoHasAnAccountIsToldByMailAlone() {
        RequestNumber number = stories.submittedTitle("lan.vu", "nga.pham", "Chuyên viên cao cấp");
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.value("nga.pham", "current_title").asText()).isEqualTo("Chuyên viên cao cấp");
        assertThat(context.getBean(UpdateNoticeDesk.class).count(stories.actor("lan.vu")))
                .isZero();
    }

    private RequestNumber recorded(List<Listed> people) {
        RequestNumber number = stories.confirm(stories.look(
                "appointment", new String(ListStories.titles(people, "Chuyên viên cao cấp"), StandardCharsets.UTF_8)));
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.runJob(number, "makeChanges");
        return number;
    }

    private void handAllOver() {
        database.update(
                "update app.record_update_notice set handed_on = current_date, handed_by = 'test' where handed_on is null");
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
