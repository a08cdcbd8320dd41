package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.TransferFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** By what decision somebody is transferred, and why he is not taken, stands with the transfer and nowhere else. */
@ApplicationTest
class TransferCanaryTests {

    private static final String API = "/api/v1";
    private static final String PERSON = "tuan.bui";
    private static final String ORDER = "zqxordernumber";
    private static final String REASON = "zqxwhynottaken";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    TransferFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new TransferFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        EngineWork.runAll(context);
    }

    @Test
    void whatIsSaidOfATransferStaysOutOfEngineLogAndMails() throws SQLException {
        var words = new Traces(Set.of(ORDER, REASON));
        var places = new CanaryPlaces(context, words);
        String log;
        RequestNumber number;
        try (var captured = new CapturedLog("transfer")) {
            number = proposed();
            places.lookIntoTheEngine();
            stories.decide("hoa.ngo", number, Outcome.APPROVE);
            stories.decide("minh.do", number, Outcome.APPROVE);
            stories.run(number, "makeReleaseDocument");
            places.lookIntoTheEngine();
            TestClient an = TestClient.signedIn(port, "an.phan");
            String task = "/tasks/" + stories.task(number).getId();
            assertThat(an.get(task).body()).contains(ORDER);
            assertThat(an.put(API + task + "/decision", Map.of("outcome", "REFUSE", "reason", REASON))
                            .status())
                    .isEqualTo(200);
            // a draft is locked, too
            assertThat(new CanaryPlaces(context, new Traces(Set.of(REASON))).inSchema("app"))
                    .isEmpty();
            assertThat(an.post(API + task + "/complete", Map.of()).status()).isEqualTo(200);
            EngineWork.runAll(context);
            Post.deliver(context);
            log = captured.text();
        }
        TestClient tuan = TestClient.signedIn(port, PERSON);
        assertThat(tuan.get(API + "/transfers/" + number).body()).contains(ORDER, REASON);
        assertThat(words.in(log)).isEmpty();
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(places.mailsTo(number.text()))
                .isNotEmpty()
                .noneMatch(mail -> mail.contains("Tuấn") || mail.contains("Hưng Yên"));
        for (String word : List.of(ORDER, REASON))
            assertThat(places.mailsTo(word)).isEmpty();
    }

    private RequestNumber proposed() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        Map<String, Object> wanted = Map.of(
                "subject", stories.record(PERSON).value().toString(),
                "receivingAgency", "H31",
                "usingAgency", "H31.02",
                "date", stories.today().toString(),
                "decision", Map.of("number", ORDER, "date", stories.today().toString(), "issuer", "Bộ Nội vụ"),
                "evidenceIds", List.of(stories.scan("lan.vu")));
        return new RequestNumber(
                lan.post(API + "/transfers", wanted).json().path("number").asText());
    }
}
