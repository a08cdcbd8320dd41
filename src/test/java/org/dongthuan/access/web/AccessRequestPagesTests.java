package org.dongthuan.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The form on which somebody asks to read, and the pages of those who decide. */
@ApplicationTest
class AccessRequestPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AccessFixtures stories;
    TestClient thu;

    @BeforeEach
    void signIn() {
        stories = new AccessFixtures(context);
        thu = TestClient.signedIn(port, "thu.hoang");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("thu.hoang");
    }

    /** The person's no is not the reviewer's to turn: the box is there, empty, and cannot be ticked. */
    @Test
    void aFieldThatThePersonRefusedIsNeverTickedOnTheReviewersForm() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        stories.answer(number, "nga.pham", ConsentFixtures.part(List.of("phone"), null));
        for (String account : List.of("lan.vu", "minh.do")) {
            String task = stories.task(number.part(1)).getId();
            TestClient reviewer = TestClient.signedIn(port, account);
            for (String path : List.of("/tasks/" + task, "/tasks/" + task + "/content")) {
                String page = reviewer.get(path).body();
                assertThat(page)
                        .containsPattern("value=\"phone\"[^>]* checked=\"checked\"")
                        .containsPattern("value=\"current_address\"[^>]* disabled=\"disabled\"")
                        .doesNotContainPattern("value=\"current_address\"[^>]* checked")
                        .doesNotContainPattern("value=\"other_name\"[^>]* checked")
                        .doesNotContain("data-test=\"proposed\"");
            }
            JsonNode told = reviewer.get("/api/v1/tasks/" + task).json();
            assertThat(told.get("openFields")).hasSize(1);
            if (account.equals("lan.vu")) stories.decide(account, number.part(1), Outcome.APPROVE);
        }
    }

    @Test
    void aReviewerSeesWhoAsksForWhatAndNarrowsOnThePage() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        stories.agree(number, "nga.pham");
        String task = stories.task(number.part(1)).getId();
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String page = lan.get("/tasks/" + task).body();
        assertThat(page)
                .contains(
                        "Hoàng Lệ Thu", "Phạm Thị Nga", AccessFixtures.WORDS, "name=\"narrow\"", "name=\"formsOfUse\"")
                .contains(number.text())
                .doesNotContain(number.part(1).text());
        assertThat(lan.get("/tasks/" + task + "/content").body()).contains("data-limits");
        String item = stories.record("nga.pham").toString();
        Answer done = lan.submit(
                "/tasks/" + task,
                "/tasks/" + task,
                Map.of(
                        "outcome-" + item,
                        "APPROVE",
                        "reason-" + item,
                        "",
                        "narrow",
                        "1",
                        "fields",
                        "phone",
                        "formsOfUse",
                        "VIEW",
                        "to",
                        stories.lastDay(number).toString(),
                        "action",
                        "complete"));
        assertThat(done.status()).isBetween(302, 303);

        TestClient minh = TestClient.signedIn(port, "minh.do");
        String next = stories.task(number.part(1)).getId();
        assertThat(minh.get("/tasks/" + next).body())
                .contains("data-test=\"proposed\"", "data-test=\"recommendation\"");
        Answer refused = minh.submit(
                "/tasks/" + next,
                "/tasks/" + next,
                Map.of(
                        "outcome-" + item,
                        "APPROVE",
                        "reason-" + item,
                        "",
                        "narrow",
                        "1",
                        "formsOfUse",
                        "VIEW",
                        "action",
                        "complete"));
        assertThat(refused.body()).contains("Vui lòng giữ lại ít nhất một thông tin");
        Answer preview = minh.submit(
                "/tasks/" + next,
                "/tasks/" + next,
                Map.of(
                        "outcome-" + item,
                        "APPROVE",
                        "reason-" + item,
                        "",
                        "narrow",
                        "1",
                        "fields",
                        "phone",
                        "formsOfUse",
                        "VIEW",
                        "action",
                        "preview"));
        assertThat(preview.location()).endsWith("/preview");
        assertThat(minh.get("/tasks/" + next + "/preview").status()).isEqualTo(200);
        assertThat(context.getBean(JdbcTemplate.class)
                        .queryForList(
                                "select distinct record_id || ': ' || array_to_string(fields, ', ') from app.audit_event"
                                        + " where action = 'READ_TASK' and actor = 'minh.do' and reference = ?"
                                        + " and 'sex' = any (fields)",
                                String.class,
                                number.part(1).text()))
                .as("what the paper says of whom, of whoever asked too")
                .containsExactlyInAnyOrder(
                        stories.record("nga.pham") + ": sex, current_title", stories.record("thu.hoang") + ": sex");
        stories.decide("minh.do", number.part(1), Outcome.REFUSE);
    }

    @Test
    void theFormLosesNothingTypedAndTellsBeforehandWhatWillHappen() {
        String record = stories.record("nga.pham").toString();
        assertThat(thu.get("/access-requests/new").body()).contains("data-test=\"access-form\"");
        var typed = new HashMap<>(Map.of(
                "person", record,
                "purpose", "background_check",
                "purposeText", "Ngắn thôi",
                "legalBasis", "subject_consent_law",
                "field", "religion",
                "form", "VIEW",
                "from", "2020-01-01",
                "to", "",
                "action", "check"));
        Answer refused = thu.submit("/access-requests/new", "/access-requests/new", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Ngắn thôi", "Ngày bắt đầu đã qua", "id=\"purposeText-error\"", "id=\"from-error\"");

        var from = stories.wish("nga.pham").from();
        typed.putAll(Map.of("purposeText", AccessFixtures.WORDS, "from", String.valueOf(from), "field", "phone"));
        Answer check = thu.submit("/access-requests/new", "/access-requests/new", typed);
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("data-test=\"outlook\"", "Phạm Thị Nga", "Sở Nội vụ");

        typed.remove("person");
        typed.putAll(Map.of("subject", record, "action", "submit"));
        Answer sent = thu.submit("/access-requests/new", "/access-requests/new", typed);
        assertThat(sent.status()).isEqualTo(303);
        String page =
                thu.get(sent.location().replaceFirst("^https?://[^/]+", "")).body();
        assertThat(page).contains("data-stage=\"AWAITING_CONSENT\"", "data-test=\"submitted\"");
        String number = sent.location().substring(sent.location().lastIndexOf('/') + 1);
        assertThat(thu.get("/me/requests").body()).contains(number);
        assertThat(thu.get("/").body()).contains(number);
        assertThat(thu.get("/access-requests/" + number + "/withdraw").body()).contains("confirm-withdraw");
        Answer withdrawn = thu.submit(
                "/access-requests/" + number + "/withdraw", "/access-requests/" + number + "/withdraw", Map.of());
        assertThat(withdrawn.status()).isEqualTo(303);
        assertThat(thu.get("/access-requests/" + number).body()).contains("data-stage=\"WITHDRAWN\"");
    }

    @Test
    void whoeverSetsTheFirstDayToTodayKeepsWithinThirtyDays() {
        String form = thu.get("/access-requests/new").body();
        assertThat(form).containsPattern("name=\"to\" value=\"\"");
        Answer check = thu.submit(
                "/access-requests/new",
                "/access-requests/new",
                Map.of(
                        "person", stories.record("nga.pham").toString(),
                        "purpose", "background_check",
                        "purposeText", AccessFixtures.WORDS,
                        "legalBasis", "subject_consent_law",
                        "field", "phone",
                        "form", "VIEW",
                        "from", String.valueOf(AccessJourney.today()),
                        "to", "",
                        "action", "check"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body())
                .contains("name=\"to\" value=\"" + AccessJourney.today().plusDays(29) + "\"");
    }

    @Test
    void theFormAddsAndRemovesPeopleAndIsClosedToWhoWorksNowhere() {
        String record = stories.record("nga.pham").toString();
        Answer added =
                thu.submit("/access-requests/new", "/access-requests/new", Map.of("person", record, "action", "find"));
        assertThat(added.body()).contains("value=\"remove:" + record + "\"");
        Answer removed = thu.submit(
                "/access-requests/new",
                "/access-requests/new",
                Map.of("subject", record, "action", "remove:" + record));
        assertThat(removed.body()).doesNotContain("value=\"remove:" + record + "\"");
        Answer nonsense =
                thu.submit("/access-requests/new", "/access-requests/new", Map.of("person", "abc", "action", "find"));
        assertThat(nonsense.status()).isEqualTo(422);
        assertThat(TestClient.signedIn(port, "admin")
                        .get("/access-requests/new")
                        .status())
                .isEqualTo(403);
        assertThat(TestClient.signedIn(port, "nga.pham").get("/me").body()).contains(record);
    }
}
