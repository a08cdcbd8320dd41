package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.consent.CessationFixtures;
import org.dongthuan.consent.Consent;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.disclosure.QuestionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the calls answer is what their description says. */
@ApplicationTest
class DescribedAnswersTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    QuestionFixtures questions;
    CessationFixtures withdrawals;

    @BeforeEach
    void prepare() {
        questions = new QuestionFixtures(context);
        withdrawals = new CessationFixtures(context);
    }

    @AfterEach
    void clear() {
        new CorrectionFixtures(context).withdrawOpenRequests("nga.pham");
        new AccessFixtures(context).withdrawOpenRequests("thu.hoang");
        questions.clear();
        withdrawals.clear();
    }

    /** A case of each kind, looked at by those whom it concerns. */
    @Test
    void realAnswersAreAsDescribed() {
        var corrections = new CorrectionFixtures(context);
        var accesses = new AccessFixtures(context);
        var grants = new GrantFixtures(context);
        RequestNumber decided = corrections.submittedPhone("nga.pham", "0999124401");
        corrections.decide("lan.vu", decided, Outcome.REFUSE);
        corrections.decide("minh.do", decided, Outcome.REFUSE);
        RequestNumber open = corrections.submittedPhone("nga.pham", "0999124402");
        RequestNumber access = accesses.submitted("thu.hoang", "nga.pham", "tuan.bui");
        Consent consent = accesses.consent(access, "nga.pham");
        accesses.agree(access, "nga.pham");
        Grant grant = grants.given("thu.hoang", "nga.pham", "phone", "current_address");
        String paper = "/api/v1/decisions/"
                + corrections.view("nga.pham", decided).decision().id();
        String task = corrections.task(open).getId();
        RequestNumber question = questions.asked("dat.ngo");
        String toAnswer = questions.task(question).getId();
        Consent withdrawn = withdrawals.withdrawn("dat.ngo", "nga.pham");
        String toConfirm = Objects.requireNonNull(withdrawals.task(withdrawn)).getId();

        Map<String, List<String>> looked = Map.of(
                "nga.pham",
                List.of(
                        "/api/v1/me",
                        "/api/v1/me/record",
                        "/api/v1/me/record?asOf=2026-01-01",
                        "/api/v1/me/record/history",
                        "/api/v1/me/record/history?field=shoe_size",
                        "/api/v1/attestation",
                        "/api/v1/corrections",
                        "/api/v1/corrections?after=",
                        "/api/v1/corrections/" + decided,
                        "/api/v1/corrections/" + open,
                        "/api/v1/me/consents",
                        "/api/v1/me/consents/" + consent.id(),
                        "/api/v1/me/disclosures?own=true",
                        "/api/v1/me/disclosures?after=",
                        "/api/v1/me/consents/" + withdrawn.id(),
                        "/api/v1/questions",
                        "/api/v1/questions/" + question,
                        "/api/v1/alarms",
                        "/api/v1/me/evidence",
                        "/api/v1/access-requests/no-such-number",
                        paper),
                "lan.vu",
                List.of(
                        "/api/v1/tasks",
                        "/api/v1/tasks/" + task,
                        "/api/v1/corrections",
                        "/api/v1/statistics/dimensions"),
                "thu.hoang",
                List.of(
                        "/api/v1/access-requests",
                        "/api/v1/access-requests/" + access,
                        "/api/v1/grants",
                        "/api/v1/grants/" + grant.id(),
                        "/api/v1/records/" + grant.record() + "?purpose=" + grant.purpose() + "&grant=" + grant.id()),
                "dat.ngo",
                List.of("/api/v1/tasks/" + toConfirm),
                "khanh.trinh",
                List.of("/api/v1/tasks/" + toAnswer),
                "minh.do",
                List.of(
                        "/api/v1/oversight/grants",
                        "/api/v1/oversight/grants/counts",
                        "/api/v1/oversight/grants/" + grant.id() + "/readings",
                        "/api/v1/oversight/cases"),
                "admin",
                List.of(
                        "/api/v1/me",
                        "/api/v1/me/record",
                        "/api/v1/oversight/stages",
                        "/api/v1/admin/agencies",
                        "/api/v1/admin/agencies/changes",
                        "/api/v1/admin/appointments",
                        "/api/v1/admin/appointments/proposals"));
        var described = DescribedCalls.at(port);
        var check = new ShapeCheck(described.json());
        List<String> differences = new ArrayList<>();
        looked.forEach((account, paths) -> {
            TestClient client = TestClient.signedIn(port, account);
            for (String path : paths) {
                Answer answer = client.get(path);
                check.differences(answer.json(), described.schema(path, answer))
                        .forEach(each -> differences.add(path + each));
            }
        });
        grants.endAll();
        assertThat(differences).isEmpty();
    }
}
