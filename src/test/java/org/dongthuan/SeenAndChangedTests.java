package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever says what he saw changes nothing else, whatever it is that he changes. */
@ApplicationTest
class SeenAndChangedTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures corrections;
    AccessFixtures accesses;
    ConsentFixtures consents;
    GrantFixtures grants;
    TestClient nga;

    @BeforeEach
    void begin() {
        corrections = new CorrectionFixtures(context);
        accesses = new AccessFixtures(context);
        consents = new ConsentFixtures(context);
        grants = new GrantFixtures(context);
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("nga.pham");
        accesses.withdrawOpenRequests("thu.hoang");
        consents.cancelOpen();
        grants.endAll();
    }

    @Test
    void aCorrectionThatWentOnMeanwhileIsNotWithdrawnUnseen() {
        RequestNumber number = corrections.submittedPhone("nga.pham", "0999124301");
        String path = "/api/v1/corrections/" + number;
        String seen = tag(nga, path);
        assertThat(tag(nga.with("Accept-Language", "en"), path))
                .as("in the other language")
                .isEqualTo(seen);
        corrections.decide("lan.vu", number, Outcome.APPROVE);

        assertOutdated(change(nga, path + "/withdraw", seen));
        assertThat(nga.get(path).json().get("status").asText()).isEqualTo("IN_APPROVAL");

        Answer withdrawn = change(nga, path + "/withdraw", tag(nga, path));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.header("ETag"))
                .as("what it is now")
                .isEqualTo(tag(nga, path))
                .isNotEqualTo(seen);
    }

    @Test
    void aRequestToReadThatSomebodyAnsweredMeanwhileIsNotWithdrawnUnseen() {
        TestClient thu = TestClient.signedIn(port, "thu.hoang");
        RequestNumber number = accesses.submitted("thu.hoang", "nga.pham", "tuan.bui");
        String path = "/api/v1/access-requests/" + number;
        String seen = tag(thu, path);
        accesses.refuse(number, "nga.pham");

        assertOutdated(change(thu, path + "/withdraw", seen));
        assertThat(thu.get(path).json().get("mayWithdraw").asBoolean()).isTrue();

        Answer withdrawn = change(thu, path + "/withdraw", tag(thu, path));
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.header("ETag")).isEqualTo(tag(thu, path));
    }

    @Test
    void aConsentIsWithdrawnAsItWasSeen() {
        Consent consent = consents.asked("nga.pham");
        String seen = tag(nga, "/api/v1/me/consents/" + consent.id());
        consents.agree(consent);

        String withdraw = "/api/v1/consents/" + consent.id() + "/withdraw";
        assertOutdated(change(nga, withdraw, seen));
        String now = tag(nga, "/api/v1/me/consents/" + consent.id());
        assertThat(change(nga, withdraw, seen + ", " + now).status())
                .as("either of two")
                .isEqualTo(200);
    }

    @Test
    void aGrantThatEndedMeanwhileIsNotRevokedUnseen() {
        TestClient minh = TestClient.signedIn(port, "minh.do");
        Grant grant = grants.given("thu.hoang", "nga.pham", "phone");
        String path = "/api/v1/grants/" + grant.id();
        String seen = tag(minh, path);
        assertThat(minh.get(path).json().get("mayRevoke").asBoolean()).isTrue();
        grants.endBasis(grant);

        assertOutdated(change(minh, path + "/revoke", seen));
        assertThat(change(minh, path + "/revoke", tag(minh, path)).problem()).isEqualTo("grant-ended");

        Grant other = grants.given("thu.hoang", "nga.pham", "phone");
        String otherPath = "/api/v1/grants/" + other.id();
        assertThat(change(minh, otherPath + "/revoke", tag(minh, otherPath)).status())
                .isEqualTo(200);
    }

    @Test
    void aTaskThatShowsSomethingElseByNowIsNotTakenUnseen() {
        RequestNumber number = corrections.submittedPhone("nga.pham", "0999124302");
        String path = "/api/v1/tasks/" + corrections.task(number).getId();
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String other = "\"" + "0".repeat(64) + "\"";
        assertOutdated(change(lan, path + "/claim", other));
        assertThat(lan.get(path).json().get("assignee").isNull()).isTrue();
        assertThat(change(lan, path + "/claim", tag(lan, path)).status()).isEqualTo(200);
        assertOutdated(change(lan, path + "/release", other));
        assertThat(change(lan, path + "/release", tag(lan, path)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no tag", "\"", ""})
    void whatIsNoTagIsMalformed(String header) {
        RequestNumber number = corrections.submittedPhone("nga.pham", "0999124303");
        Answer answer = change(nga, "/api/v1/corrections/" + number + "/withdraw", header);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
    }

    /** Rights are looked at before tags, so that nobody learns by one what there is. */
    @Test
    void aStrangerHearsNothingOfTags() {
        RequestNumber number = corrections.submittedPhone("nga.pham", "0999124304");
        Consent consent = consents.asked("nga.pham");
        Grant grant = grants.given("thu.hoang", "nga.pham", "phone");
        TestClient son = TestClient.signedIn(port, "son.cao");
        List<Integer> statuses = new ArrayList<>();
        for (String path : List.of(
                "/corrections/" + number + "/withdraw",
                "/consents/" + consent.id() + "/withdraw",
                "/grants/" + grant.id() + "/revoke",
                "/tasks/" + corrections.task(number).getId() + "/claim")) {
            statuses.add(change(son, "/api/v1" + path, "\"x\"").status());
        }
        assertThat(statuses).containsOnly(404);
    }

    private static void assertOutdated(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(412);
        assertThat(answer.problem()).isEqualTo("changed-meanwhile");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    private static String tag(TestClient client, String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("ETag")).matches("\"[0-9a-f]{64}\"");
        return answer.header("ETag");
    }

    private static Answer change(TestClient client, String path, String seen) {
        Object body = path.endsWith("/revoke") ? Map.of("reason", "Không còn cần thiết") : Map.of();
        return client.change(
                "POST",
                path,
                body,
                Map.of("If-Match", seen, "Idempotency-Key", UUID.randomUUID().toString()));
    }
}
