package org.dongthuan.mandate;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dongthuan.mandate.MandateKind.ANSWER_CONSENT;
import static org.dongthuan.mandate.MandateKind.ASK_CORRECTION;
import static org.dongthuan.mandate.MandateKind.ASK_SENSITIVE_CORRECTION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.correction.CorrectionDesk;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.correction.CorrectionSummary;
import org.dongthuan.correction.CorrectionView;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.LetterReading;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.StoryLine;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asking for a correction of somebody else's record, from submission to decision: only by a mandate that holds at each act. */
@ApplicationTest
class CorrectionByMandateTests {

    private static final String SUBJECT = "tuan.bui";
    private static final String MANDATARY = "dat.ngo";
    private static final String BOTH = "Ngô Thành Đạt thay mặt Bùi Anh Tuấn";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    CorrectionFixtures stories;
    MandateFixtures mandates;
    JsonNode before;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        mandates = new MandateFixtures(context);
        before = stories.value(SUBJECT, "phone");
    }

    @AfterEach
    void clear() {
        clock.reset();
        stories.withdrawOpenRequests(SUBJECT);
        mandates.endAll(SUBJECT, MANDATARY);
        stories.restore(SUBJECT, "phone", before);
    }

    @Test
    void aRequestByMandateSaysEverywhereWhoAskedForWhom() {
        UUID mandate = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        RequestNumber number = submitted(mandate, "0912340001");

        CorrectionView his = stories.view(SUBJECT, number);
        assertThat(his.onBehalfOf().mandate()).isEqualTo(mandate);
        assertThat(his.mayWithdraw()).isTrue();
        CorrectionView seen = stories.view(MANDATARY, number);
        assertThat(seen.mayWithdraw()).isTrue();
        assertThat(seen.story()).extracting(StoryLine::person).contains(BOTH);
        assertThat(stories.view("lan.vu", number).story())
                .extracting(StoryLine::person)
                .contains(BOTH);
        for (String who : List.of(SUBJECT, MANDATARY))
            assertThat(mine(who))
                    .filteredOn(one -> one.number().equals(number))
                    .extracting(one -> one.onBehalfOf().mandatary())
                    .containsExactly("Ngô Thành Đạt");
        assertThat(letter(number)).contains("Ngô Thành Đạt thực hiện thay mặt, theo ủy quyền lập ngày");
        assertThat(logged(number, mandate)).contains("SUBMIT -", "READ_REQUEST mandate");
        EngineWork.runAll(context);
        assertThat(mails(number, SUBJECT)).contains("correction-by-mandate", "correction-acknowledged");
        assertThat(mails(number, MANDATARY)).containsExactly("correction-mandate-news");

        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);

        assertThat(stories.value(SUBJECT, "phone").asText()).isEqualTo("0912340001");
        assertThat(paper(number)).contains("Bùi Anh Tuấn (do Ngô Thành Đạt thực hiện thay mặt, theo ủy quyền lập ngày");
        mandates.end(SUBJECT, mandate);
        assertThatThrownBy(() -> stories.view(MANDATARY, number)).hasMessage("request-unknown");
        assertThat(mine(MANDATARY)).extracting(CorrectionSummary::number).doesNotContain(number);
        assertThat(stories.view(SUBJECT, number).story())
                .extracting(StoryLine::person)
                .contains(BOTH);
    }

    @Test
    void ofTheRecordHeSeesWhatTheMandateIsForAndThatIsShownToItsHolder() {
        UUID mandate = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        TestClient dat = TestClient.signedIn(port, MANDATARY);
        Answer values = dat.get("/api/v1/mandates/" + mandate + "/values?fields=phone,other_name");
        assertThat(values.status()).isEqualTo(200);
        assertThat(values.json().at("/fields/phone")).isEqualTo(before);
        assertThat(values.json().at("/fields").size()).isEqualTo(2);
        for (String other : List.of("ethnicity", "phone,ethnicity", "nothing"))
            assertThat(dat.get("/api/v1/mandates/" + mandate + "/values?fields=" + other)
                            .status())
                    .as(other)
                    .isEqualTo(403);
        TestClient tuan = TestClient.signedIn(port, SUBJECT);
        assertThat(tuan.get("/api/v1/mandates/" + mandate + "/values?fields=phone")
                        .status())
                .isEqualTo(404);
        assertThat(tuan.get("/api/v1/me/disclosures?size=100&to=" + LocalDate.now(VietnamTime.ZONE))
                        .json()
                        .get("items"))
                .filteredOn(reading -> reading.toString().contains(mandate.toString()))
                .first(as(InstanceOfAssertFactories.type(JsonNode.class)))
                .satisfies(
                        reading -> assertThat(reading.get("purpose").asText()).isEqualTo("mandate"))
                .satisfies(reading -> assertThat(reading.toString()).contains("phone", "Ngô Thành Đạt"));

        String choice = dat.get("/corrections/new?onBehalfOf=" + mandate).body();
        assertThat(choice).contains(BOTH, "id=\"choose-phone\"").doesNotContain("id=\"choose-ethnicity\"");
        assertThat(dat.get("/corrections/new").body()).contains("Thay mặt Bùi Anh Tuấn");
        mandates.end(MANDATARY, mandate);
        assertThat(dat.get("/corrections/new?onBehalfOf=" + mandate).status()).isEqualTo(409);
        assertThat(dat.get("/api/v1/mandates/" + mandate + "/values?fields=phone")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatTheMandateIsNotForIsNotAskedNorTold() {
        LocalDate today = mandates.today();
        UUID forConsent = mandates.acceptedFor(SUBJECT, MANDATARY, ANSWER_CONSENT);
        assertThatThrownBy(() -> submitted(forConsent, "0912340002")).hasMessage("not-permitted");
        mandates.end(SUBJECT, forConsent);
        UUID plain = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        assertThatThrownBy(() -> submitted(plain, "ethnicity", "01"))
                .isInstanceOfSatisfying(Refusal.RuleViolated.class, refused -> {
                    assertThat(refused.properties()).isEmpty();
                    assertThat(refused.violations())
                            .extracting(Refusal.Violation::textKey)
                            .containsExactly("correction.mandate-field");
                });
        assertThatThrownBy(() -> stories.submittedFor("kiem.luong", plain, SUBJECT, "phone", text("0912340002")))
                .hasMessage("mandate-unknown");
        mandates.end(SUBJECT, plain);
        assertThatThrownBy(() -> submitted(plain, "0912340002")).hasMessage("mandate-not-in-force");
        UUID sensitive = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_SENSITIVE_CORRECTION);
        assertThatThrownBy(() -> submitted(sensitive, "0912340002")).hasMessage("correction-invalid");
        mandates.end(SUBJECT, sensitive);
        UUID later = mandates.acceptedFor(SUBJECT, MANDATARY, today.plusDays(1), today.plusDays(1), ASK_CORRECTION);
        assertThatThrownBy(() -> submitted(later, "0912340002")).hasMessage("mandate-not-in-force");
        clock.advance(Duration.ofDays(1));
        RequestNumber number = submitted(later, "0912340002");
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> stories.view(MANDATARY, number)).hasMessage("request-unknown");
        assertThat(stories.view(SUBJECT, number).onBehalfOf().mandate()).isEqualTo(later);
    }

    @Test
    void eitherOfThemBringsWhatIsMissingAndTheHolderTakesItOver() {
        UUID mandate = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        RequestNumber number = submitted(mandate, "0912340003");
        stories.giveBack("lan.vu", number, "Số chưa rõ", "Xác nhận của nhà mạng");
        assertThat(candidates(number)).containsExactlyInAnyOrder(SUBJECT, MANDATARY);
        assertThat(mails(number, MANDATARY)).contains("correction-mandate-returned");
        UUID paper = stories.evidence(MANDATARY);
        stories.supply(MANDATARY, number, "Gửi kèm xác nhận", paper);
        assertThat(stories.view(SUBJECT, number).story())
                .filteredOn(line -> line.event().equals("SUPPLIED"))
                .extracting(StoryLine::person)
                .containsExactly(BOTH);
        assertThat(logged(number, mandate)).contains("SUPPLY -");

        stories.giveBack("lan.vu", number, "Vẫn chưa rõ", "Bản gốc");
        String task = stories.task(number).getId();
        context.getBean(TaskDesk.class).claim(stories.actor(MANDATARY), task);
        mandates.end(SUBJECT, mandate);
        assertThat(candidates(number)).containsExactly(SUBJECT);
        assertThat(stories.task(number).getAssignee()).isNull();
        assertThatThrownBy(() -> stories.supply(MANDATARY, number, "Tôi gửi")).hasMessage("request-unknown");
        UUID again = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        assertThat(candidates(number)).containsExactlyInAnyOrder(SUBJECT, MANDATARY);
        context.getBean(TaskDesk.class).claim(stories.actor(MANDATARY), task);
        stories.supply(SUBJECT, number, "Tôi tự gửi");
        assertThat(stories.view(SUBJECT, number).story())
                .filteredOn(line -> line.event().equals("SUPPLIED"))
                .extracting(StoryLine::person)
                .containsExactly(BOTH, "Bùi Anh Tuấn");
        mandates.end(MANDATARY, again);
        assertThat(stories.decide("lan.vu", number, Outcome.REFUSE).status()).isEqualTo("IN_APPROVAL");
    }

    @Test
    void whoeverAskedTakesItBackAsLongAsHeMayAndTheHolderWhenever() {
        UUID mandate = mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        RequestNumber first = submitted(mandate, "0912340004");
        desk().withdraw(stories.actor(MANDATARY), first);
        assertThat(stories.view(SUBJECT, first).story())
                .filteredOn(line -> line.event().equals("WITHDRAWN"))
                .extracting(StoryLine::person)
                .containsExactly(BOTH);
        assertThat(logged(first, mandate)).contains("WITHDRAW -");

        RequestNumber second = submitted(mandate, "0912340005");
        mandates.end(MANDATARY, mandate);
        assertThatThrownBy(() -> desk().withdraw(stories.actor(MANDATARY), second))
                .hasMessage("request-unknown");
        assertThat(desk().withdraw(stories.actor(SUBJECT), second).status().name())
                .isEqualTo("WITHDRAWN");
        // what the holder asked himself is nothing to whoever acts for him
        mandates.acceptedFor(SUBJECT, MANDATARY, ASK_CORRECTION);
        RequestNumber own = stories.submittedPhone(SUBJECT, "0912340006");
        assertThatThrownBy(() -> stories.view(MANDATARY, own)).hasMessage("request-unknown");
    }

    @Test
    void whoeverAskedForAnotherDecidesOnNothingOfIt() {
        UUID mandate = mandates.acceptedFor(SUBJECT, "hoa.ngo", ASK_CORRECTION);
        RequestNumber number = stories.submittedFor("hoa.ngo", mandate, SUBJECT, "phone", text("0912340007"));
        assertThatThrownBy(() -> stories.decide("hoa.ngo", number, Outcome.APPROVE))
                .hasMessage("not-independent");
        mandates.end("hoa.ngo", mandate);
        assertThatThrownBy(() -> stories.decide("hoa.ngo", number, Outcome.APPROVE))
                .hasMessage("not-independent");
        assertThat(stories.decide("lan.vu", number, Outcome.APPROVE).status()).isEqualTo("IN_APPROVAL");
    }

    private RequestNumber submitted(UUID mandate, String phone) {
        return submitted(mandate, "phone", phone);
    }

    private RequestNumber submitted(UUID mandate, String field, String wanted) {
        return stories.submittedFor(MANDATARY, mandate, SUBJECT, field, text(wanted));
    }

    private static JsonNode text(String value) {
        return TextNode.valueOf(value);
    }

    private CorrectionDesk desk() {
        return context.getBean(CorrectionDesk.class);
    }

    private List<CorrectionSummary> mine(String account) {
        return desk().mine(stories.actor(account), 0, 20);
    }

    /** The receipt of the request, as whoever asked for somebody reads it. */
    private String letter(RequestNumber number) {
        UUID id = stories.letters(number).get(0).id();
        return words(context.getBean(LetterReading.class)
                .document(stories.actor(MANDATARY), id)
                .content());
    }

    private String paper(RequestNumber number) {
        stories.runJob(number, "makeDocument");
        UUID id = context.getBean(WrittenDecisions.class)
                .ofRequest(number.text())
                .get(0)
                .id();
        return words(context.getBean(DecisionReading.class)
                .document(stories.actor(SUBJECT), id)
                .content());
    }

    private static String words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> candidates(RequestNumber number) {
        return context
                .getBean(TaskService.class)
                .getIdentityLinksForTask(stories.task(number).getId())
                .stream()
                .filter(link -> link.getType().equals("candidate"))
                .map(IdentityLink::getUserId)
                .toList();
    }

    private List<String> logged(RequestNumber number, UUID mandate) {
        return database.sql("""
                        select action || ' ' || coalesce(purpose, '-') from app.audit_event
                        where grant_id = ? and reference = ? and record_id = ? and actor = ?""")
                .params(mandate, number.text(), stories.record(SUBJECT).value(), MANDATARY)
                .query(String.class)
                .list();
    }

    private List<String> mails(RequestNumber number, String account) {
        return database.sql("select kind from app.outbox where number = ? and account = ?")
                .params(number.text(), account)
                .query(String.class)
                .list();
    }
}
