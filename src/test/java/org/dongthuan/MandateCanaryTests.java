package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.mandate.MandateKind;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.representation.RepresentationFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody sees, asks for and writes in the name of another stands locked in its rows and nowhere else. */
@ApplicationTest
class MandateCanaryTests {

    private static final String API = "/api/v1";
    private static final String SUBJECT = "tuan.bui";
    private static final String FIELD = "prior_regime_history";
    private static final String BEFORE = "Zqxstandsnow";
    private static final String WANTED = "Zqxwantedname";
    private static final String REASON = "zqxforhim";
    private static final String SUPPLIED = "zqxbroughtlater";
    private static final String PAPER = "zqxpapernumber";
    private static final String ENDED = "zqxwhyitended";
    private static final Set<String> WORDS = Set.of(BEFORE, WANTED, REASON, SUPPLIED);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures corrections;
    MandateFixtures mandates;
    CanaryStory city;
    CanaryPlaces places;
    JsonNode kept;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
        mandates = new MandateFixtures(context);
        city = new CanaryStory(port, word -> word);
        places = new CanaryPlaces(context, new Traces(WORDS));
        kept = corrections.value(SUBJECT, FIELD);
        corrections.restore(SUBJECT, FIELD, TextNode.valueOf(BEFORE));
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests(SUBJECT);
        mandates.endAll(SUBJECT);
        corrections.restore(SUBJECT, FIELD, kept == null ? NullNode.instance : kept);
    }

    @Test
    void whatIsSeenAndSaidForAnotherStaysOutOfTheEngineTheLogMailsAddressesAndReadableTables() throws SQLException {
        String log;
        RequestNumber number;
        try (var captured = new CapturedLog("mandate")) {
            number = askedForAnother();
            EngineWork.runAll(context);
            Post.deliver(context);
            log = captured.text();
        }
        assertThat(corrections.view("dat.ngo", number).reason()).isEqualTo(REASON);
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(new Traces(WORDS).in(log)).isEmpty();
        assertThat(places.mailsTo(number.text()))
                .isNotEmpty()
                .noneMatch(mail -> mail.contains("Tuấn") || mail.contains("Đạt"));
        for (String word : WORDS) assertThat(places.mailsTo(word)).isEmpty();
        assertThat(places.inSchema("app")).isEmpty();
        assertThat(city.seen())
                .allSatisfy(
                        seen -> assertThat(places.outside(seen)).as(seen.path()).isEmpty());
    }

    /** What proves a representation tells of somebody's family and health. */
    @Test
    void whatProvesARepresentationStaysOutOfThemToo() throws SQLException {
        var representations = new RepresentationFixtures(context);
        var paper = new Traces(Set.of(PAPER, ENDED));
        places = new CanaryPlaces(context, paper);
        try (var captured = new CapturedLog("representation")) {
            TestClient lan = city.client("lan.vu");
            Map<String, Object> wanted = Map.of(
                    "subject", representations.code(SUBJECT),
                    "representative", representations.code("dat.ngo"),
                    "relation", "GUARDIAN",
                    "kinds", List.of("ANSWER_CONSENT"),
                    "document", Map.of("kind", "GUARDIANSHIP", "number", PAPER, "date", "2026-03-02"),
                    "evidenceIds", List.of(representations.scan("lan.vu")),
                    "to", representations.today().plusDays(9).toString());
            String number = lan.post(API + "/representations", wanted)
                    .json()
                    .path("number")
                    .asText();
            String page = "/representations/" + number;
            assertThat(lan.get(page).body()).contains(PAPER);
            places.lookIntoTheEngine();
            representations.decide("minh.do", new RequestNumber(number), Outcome.APPROVE);
            EngineWork.runAll(context);
            Post.deliver(context);
            assertThat(lan.post(API + page + "/end", Map.of("reason", ENDED)).status())
                    .isEqualTo(200);
            assertThat(lan.get(API + page).body()).contains(PAPER, ENDED);
            assertThat(paper.in(captured.text())).isEmpty();
        } finally {
            representations.clear("lan.vu");
        }
        assertThat(places.inTheEngine()).isEmpty();
        assertThat(places.mailsTo(PAPER)).isEmpty();
        assertThat(places.inSchema("app")).isEmpty();
    }

    /** On pages and by calls, mistakes included. */
    private RequestNumber askedForAnother() throws SQLException {
        UUID mandate = mandates.acceptedFor(SUBJECT, "dat.ngo", MandateKind.ASK_SENSITIVE_CORRECTION);
        TestClient dat = city.client("dat.ngo");
        String form = "/corrections/new?onBehalfOf=" + mandate + "&field=" + FIELD;
        assertThat(dat.get(form).body()).contains(BEFORE, "Ngô Thành Đạt thay mặt Bùi Anh Tuấn");
        assertThat(dat.get(API + "/mandates/" + mandate + "/values?fields=" + FIELD)
                        .body())
                .contains(BEFORE);
        Answer kept = dat.submit(
                form,
                "/corrections/new",
                Map.of(
                        "onBehalfOf",
                        mandate.toString(),
                        "field",
                        FIELD,
                        "seen-" + FIELD,
                        "\"" + BEFORE + "\"",
                        "value-" + FIELD,
                        WANTED,
                        "reason",
                        REASON,
                        "action",
                        "upload"));
        assertThat(kept.body()).contains(WANTED, REASON, mandate.toString());
        places.lookIntoTheEngine();

        Map<String, Object> item = Map.of(
                "field",
                FIELD,
                "kind",
                "ADJUSTMENT",
                "seenValue",
                BEFORE,
                "wantedValue",
                WANTED,
                "evidenceIds",
                List.of(corrections.evidence("dat.ngo")));
        Map<String, Object> asked =
                Map.of("items", List.of(item), "reason", REASON, "attested", true, "onBehalfOf", mandate);
        Answer sent = dat.post(API + "/corrections", asked);
        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(dat.post(API + "/corrections", asked).status()).isEqualTo(409);
        var number = new RequestNumber(sent.json().get("number").asText());
        corrections.giveBack("lan.vu", number, "Chưa rõ", "Bản chụp rõ hơn");
        places.lookIntoTheEngine();
        String task = corrections.task(number).getId();
        dat.get("/tasks");
        dat.get("/tasks/" + task);
        dat.get("/corrections/" + number);
        dat.get("/me/requests");
        assertThat(dat.post(API + "/corrections/" + number + "/supply", Map.of("text", SUPPLIED))
                        .status())
                .isEqualTo(200);
        places.lookIntoTheEngine();
        TestClient tuan = city.client(SUBJECT);
        tuan.get("/corrections/" + number);
        tuan.get("/me/disclosures");
        return number;
    }
}
