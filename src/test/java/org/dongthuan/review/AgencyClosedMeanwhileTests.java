package org.dongthuan.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClock;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A request that comes in at Hải Dương (H23) ten days before the province goes up in Hải Phòng (H24), as it did on 1 July
 * 2025: whoever works for the successor goes on with it, whoever worked for the closed one does not.
 */
@ApplicationTest
class AgencyClosedMeanwhileTests {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 20);

    /** Of the successor, and of the agency that closed. */
    private static final String YEN = "yen.ta";

    private static final String HAI = "hai.tran";
    private static final String OLD_VERIFIER = "dat.ngo";
    private static final String OLD_APPROVER = "thu.hoang";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    TaskDesk tasks;

    CorrectionFixtures stories;
    ReviewFixtures fixtures;
    JsonNode phone;

    @BeforeEach
    void aRequestOfThatSummer() {
        stories = new CorrectionFixtures(context);
        fixtures = new ReviewFixtures(context);
        phone = stories.value("nga.pham", "phone");
        fixtures.managedBefore("nga.pham", "H23", LocalDate.of(2025, 6, 30));
        fixtures.appoint(OLD_VERIFIER, "VERIFIER", "H23");
        fixtures.appoint(OLD_APPROVER, "APPROVER", "H23");
        fixtures.appoint("nga.pham", "OFFICIAL", "H24.02");
        clock.advance(Duration.between(
                clock.instant(), BEFORE.atTime(9, 0).atZone(clock.getZone()).toInstant()));
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.withdrawOpenRequests("nga.pham");
        stories.restore("nga.pham", "phone", phone);
        fixtures.clear();
    }

    @Test
    void aTaskThatIsOpenWhenTheAgencyClosesIsWorkedOnByTheSuccessorsPeopleEverywhere() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124101");
        String task = stories.task(number).getId();
        assertThat(visible(OLD_VERIFIER)).contains(task);

        clock.reset();

        // the engine's lists, ours, and the agency by its present name
        assertThat(visible(YEN)).contains(task);
        assertThat(visible(OLD_VERIFIER)).doesNotContain(task);
        TestClient yen = TestClient.signedIn(port, YEN);
        TestClient old = TestClient.signedIn(port, OLD_VERIFIER);
        assertThat(listed(yen, task).get("agency").asText()).isEqualTo("H24");
        assertThat(yen.get("/tasks/" + task).status()).isEqualTo(200);
        assertThat(yen.get("/camunda/api/engine/engine/default/task/" + task).status())
                .isEqualTo(200);
        assertThat(old.get("/api/v1/tasks/" + task).status()).isEqualTo(404);
        assertThat(old.get("/tasks/" + task).status()).isEqualTo(404);
        assertThat(old.get("/camunda/api/engine/engine/default/task/" + task).status())
                .isIn(403, 404);
        assertThat(old.put("/api/v1/tasks/" + task + "/decision", Map.of("outcome", "APPROVE"))
                        .status())
                .isEqualTo(404);
        // the case itself
        assertThat(yen.get("/api/v1/corrections/" + number).status()).isEqualTo(200);
        assertThat(yen.get("/api/v1/corrections?size=100").body()).contains(number.text());
        assertThat(old.get("/api/v1/corrections/" + number).status()).isEqualTo(404);

        stories.decide(YEN, number, Outcome.APPROVE);
        assertThat(stories.task(number).getName()).contains("H24");
        stories.decide(HAI, number, Outcome.APPROVE);
        assertThat(stories.value("nga.pham", "phone").asText()).isEqualTo("0999124101");
    }

    @Test
    void theSuccessorDecidesInItsOwnNameWhatWasVerifiedBefore() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124102");
        stories.decide(OLD_VERIFIER, number, Outcome.APPROVE);

        clock.reset();

        Actor old = stories.actor(OLD_APPROVER);
        String task = stories.task(number).getId();
        assertThatThrownBy(() -> tasks.complete(old, task)).hasMessage("task-unknown");
        stories.decide(HAI, number, Outcome.APPROVE);
        assertThat(context.getBean(WrittenDecisions.class).ofRequest(number.text()))
                .singleElement()
                .satisfies(paper -> assertThat(paper.issuer().code()).isEqualTo("H24"));
    }

    @Test
    void theRemindersGoToTheSuccessorsPeople() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999124103");
        clock.reset();
        stories.runJob(number, "reminderDue");
        assertThat(fixtures.remindedOf(number)).containsExactly(YEN);
    }

    private List<String> visible(String account) {
        return tasks.list(stories.actor(account), 0, 100).stream()
                .map(TaskSummary::taskId)
                .toList();
    }

    private static JsonNode listed(TestClient client, String task) {
        JsonNode items = client.get("/api/v1/tasks?size=100").json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.get("taskId").asText().equals(task))
                .findFirst()
                .orElseThrow();
    }
}
