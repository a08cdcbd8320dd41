package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.absence.AbsenceFixtures;
import org.dongthuan.appointment.AppointmentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** Whoever decides shows that he still holds his telephone, where it matters and where he must have one by now. */
@ApplicationTest
class RecentProofTests {

    private static final String VERIFIER = "hoa.ngo";
    private static final String DEPUTY = "quang.le";
    private static final String CALLS = "/api/v1/me/totp";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    SecondFactorTable table;

    @Autowired
    SecondFactorDemand demand;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Autowired
    TestClock.Movable moved;

    private Telephone telephone = new Telephone("");

    @AfterEach
    void nobodyAnyMore() {
        moved.reset();
        for (String account : List.of(VERIFIER, DEPUTY)) {
            sessions.endAllOf(account);
            table.remove(account);
        }
        database.sql("delete from app.sign_in_failure").update();
        database.sql("delete from app.throttle").update();
        new CorrectionFixtures(context).withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @Test
    void aDecisionOnSensitiveFieldsWantsAFreshCode() {
        var stories = new CorrectionFixtures(context);
        pair(VERIFIER);
        var verifier = half(VERIFIER);
        assertThat(typed(verifier, shown()).status()).isEqualTo(303);
        verifier.get("/api/v1/me");
        moved.advance(RecentProof.GOOD_FOR.plusSeconds(30));

        RequestNumber plain = stories.submittedPhone("nga.pham", "0901 777 888");
        Answer done = verifier.post(task(stories, plain) + "/complete", Map.of("outcome", "APPROVE"));
        assertThat(done.status()).as(done.body()).isEqualTo(200);

        RequestNumber sensitive = stories.submitted(
                "nga.pham", Map.of("emergency_contact", TextNode.valueOf("Phạm Văn Ba, 0901 222 333")));
        Answer refused = verifier.post(task(stories, sensitive) + "/complete", Map.of("outcome", "APPROVE"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("proof-wanted");

        String taskId = stories.task(sensitive).getId();
        String page = "/tasks/" + taskId;
        String item = verifier.get(page).body().replaceAll("(?s).*name=\"outcome-([^\"]+)\".*", "$1");
        Map<String, String> decision = Map.of("outcome-" + item, "APPROVE", "reason-" + item, "", "action", "complete");
        Answer asked = verifier.submit(page, page, decision);
        String proof = "/me/account/proof?task=" + taskId;
        assertThat(asked.location()).endsWith(proof);
        assertThat(verifier.get(proof).body())
                .contains(taskId, "Nội dung đã nhập được lưu")
                .doesNotContain("??");
        String form = "/me/account/proof";
        assertThat(verifier.submit(proof, form, Map.of("code", "000000", "task", taskId))
                        .status())
                .isEqualTo(422);
        Answer back = verifier.submit(proof, form, Map.of("code", shown(), "task", taskId));
        assertThat(back.location()).endsWith(page);
        assertThat(verifier.submit(proof, form, Map.of("code", shown(), "task", "https://x.example"))
                        .location())
                .as("each opens once")
                .isEmpty();
        verifier.get("/api/v1/me");
        Answer completed = verifier.post(task(stories, sensitive) + "/complete", Map.of("outcome", "APPROVE"));
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    }

    @Test
    void whoStandsInForAnApproverShowsACodeBeforeHeDecides() {
        var corrections = new CorrectionFixtures(context);
        var appointments = new AppointmentFixtures(context);
        var absences = new AbsenceFixtures(context);
        Object before = ReflectionTestUtils.getField(demand, "roles");
        var deputy = TestClient.signedIn(port, DEPUTY);
        try {
            ReflectionTestUtils.setField(demand, "roles", Set.of(Role.APPROVER));
            LocalDate today = absences.today();
            absences.enter("minh.do", today, today.plusDays(1), DEPUTY, Authority.KT);
            RequestNumber phone = corrections.submittedPhone("tuan.bui", "0901 777 999");
            corrections.decide("lan.vu", phone, Outcome.APPROVE);
            String decision = task(corrections, phone) + "/complete";
            Map<String, String> no = Map.of("outcome", "REFUSE", "reason", "Số này của người khác");
            assertThat(deputy.get(task(corrections, phone)).status()).isEqualTo(200);
            assertThat(deputy.post(decision, no).problem()).isEqualTo("proof-wanted");
            assertThat(deputy.get("/me/account/proof").location()).endsWith("/me/account/totp");
            telephone = new Telephone(deputy.post(CALLS, Map.of("password", TestClient.PASSWORD))
                    .json()
                    .get("secret")
                    .asText());
            assertThat(deputy.post(CALLS + "/confirm", Map.of("code", shown())).status())
                    .isEqualTo(200);
            Answer decided = deputy.post(decision, no);
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);

            moved.advance(RecentProof.GOOD_FOR.plusSeconds(30));
            RequestNumber proposal = appointments.proposed(appointments.person(), Role.VERIFIER, "H24.01");
            String word = "/api/v1/tasks/" + appointments.task(proposal).getId() + "/complete";
            assertThat(deputy.post(word, Map.of("outcome", "CONFIRM")).problem())
                    .isEqualTo("proof-wanted");
            assertThat(deputy.post(CALLS + "/proof", Map.of("code", shown())).status())
                    .isEqualTo(204);
            Answer confirmed = deputy.post(word, Map.of("outcome", "CONFIRM"));
            assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
            half(DEPUTY);
        } finally {
            ReflectionTestUtils.setField(demand, "roles", before);
            absences.clear();
            appointments.clear();
        }
    }

    private static String task(CorrectionFixtures stories, RequestNumber number) {
        return "/api/v1/tasks/" + stories.task(number).getId();
    }

    /** As if it had been set up before. */
    private void pair(String account) {
        var actor = context.getBean(People.class).actor(account).orElseThrow();
        var factors = context.getBean(SecondFactors.class);
        telephone = new Telephone(factors.begin(actor, TestClient.PASSWORD).secret());
        factors.confirm(actor, shown());
        moved.advance(Totp.STEP);
    }

    private String shown() {
        return telephone.shows(clock.instant());
    }

    private TestClient half(String account) {
        var client = TestClient.at(port);
        assertThat(client.signIn(account, TestClient.PASSWORD).location()).endsWith("/login/code");
        return client;
    }

    private static Answer typed(TestClient client, String code) {
        return client.submit("/login/code", "/login/code", Map.of("code", code));
    }
}
