package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.record.CanaryRecord;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The holder of a marked record is asked, agrees, is read and withdraws; then each place is searched for the marks. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessCanaryTests {

    private static final String HOLDER = AccessCanaryStory.HOLDER;
    private static final String MARK = "LINNET-";

    /** What the person is, what was asked for and why, what was shown and answered, what was decided with which words. */
    private static final Set<String> ITS_PLACES = Set.of(
            "account",
            "record",
            "record_row",
            "record_projection",
            "record_name_word",
            "access_request",
            "certification",
            "consent",
            "consent_text",
            "review_draft",
            "review_step_item",
            "access_grant");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate database;

    AccessFixtures stories;
    GrantFixtures grants;
    CanaryAccount account;
    CanaryStory city;
    AccessCanaryStory story;
    CanaryPlaces places;
    Traces traces;
    TestClient holder;
    TestClient thu;
    TestClient minh;
    String number;
    String export;
    String log;
    Map<String, List<String>> whileAsking;

    @BeforeAll
    void tellTheStory() throws SQLException {
        stories = new AccessFixtures(context);
        grants = new GrantFixtures(context);
        city = new CanaryStory(port, AccessCanaryTests::marked);
        account = new CanaryAccount(context, HOLDER);
        account.open(marked("family"), marked("given"));
        try (var captured = new CapturedLog("access-story")) {
            holder = city.client(HOLDER);
            var record = new CanaryRecord(context, MARK, 2000);
            UUID id = record.store(HOLDER, city.upload(holder));
            traces = new Traces(new HashSet<>(record.traces()));
            places = new CanaryPlaces(context, traces);
            story = new AccessCanaryStory(city, AccessCanaryTests::marked, id, record.name());
            thu = city.client("thu.hoang");
            minh = city.client("minh.do");
            tellOfAsking();
            tellOfReading();
            tellOfTheEnd(new RecordId(id));
            assertThat(city.review().watchInCockpit()).isPositive();
            log = captured.text();
        }
    }

    private void tellOfAsking() throws SQLException {
        story.finds(thu);
        story.asksWrongly(thu);
        String page = story.asksOnThePages(thu);
        whileAsking = places.inSchema("app"); // the session still holds what the next page shows
        runJobs();
        story.takesBack(thu, page);
        runJobs();
        String unwelcome = story.asks(thu);
        runJobs();
        story.refusesOnThePage(holder, consent(unwelcome));
        runJobs();
        story.isNotCertified(city.client("dat.ngo"), city.client("khanh.trinh"));
        runJobs();
        number = story.asks(thu);
        inviteAtTheSecondTry();
        lapseTooEarly();
        places.lookIntoTheEngine();
        story.agreesInPart(holder, consent(number));
        places.lookIntoTheEngine();
        runJobs();
        story.verifiesInTasklist(city.client("lan.vu"), number);
        runJobs();
        places.lookIntoTheEngine();
        story.approvesNarrower(minh, number);
        runJobs();
    }

    /** The first try fails at an address that no mail server would take; its words would name the address. */
    private void inviteAtTheSecondTry() {
        account.writeTo(marked("nowhere@@"));
        Post.deliver(context);
        account.writeTo(account.address());
        var clock = context.getBean(TestClock.Movable.class);
        clock.advance(Duration.ofMinutes(1));
        runJobs();
        clock.reset();
    }

    /** Fails, and the engine keeps failures with their words. */
    private void lapseTooEarly() {
        ManagementService management = context.getBean(ManagementService.class);
        String job = management.createJobQuery().timers().activityId("answerOverdue").list().stream()
                .filter(timer -> timer.getProcessInstanceId().equals(processOf(consent(number))))
                .findFirst()
                .orElseThrow()
                .getId();
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("cannot lapse now");
    }

    private String processOf(String consent) {
        return context.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(consent)
                .singleResult()
                .getId();
    }

    private void tellOfReading() {
        JsonNode grant = grant();
        story.reads(thu, grant);
        export = story.exports(thu, grant, grants::makeFiles);
        city.readEverything(holder);
        story.seesWhoRead(holder, grant.at("/decision/number").asText());
        TestClient unwatched = TestClient.signedIn(port, "thu.hoang");
        for (String nonsense : List.of(
                "/api/v1/records/" + grant.get("record").asText() + "?fields=" + marked("field"),
                "/api/v1/records/" + grant.get("record").asText() + "?purpose=" + marked("purpose"),
                "/api/v1/records/" + marked("record"),
                "/records/" + marked("record"),
                "/access-requests/" + marked("number"),
                "/exports/" + marked("export"),
                "/api/v1/exports/" + marked("export") + "/file",
                "/verify/" + marked("code"),
                "/me/disclosures?from=" + marked("day"),
                "/camunda/api/engine/engine/default/history/task?taskId=" + marked("task"))) {
            assertThat(unwatched.get(nonsense).status()).as(nonsense).isBetween(400, 499);
        }
    }

    private void tellOfTheEnd(RecordId record) {
        JsonNode grant = grant();
        story.withdrawsConsent(
                holder, stories.consent(new RequestNumber(number), HOLDER).id().toString());
        runJobs();
        story.receipts(
                holder,
                "/me/consents/"
                        + stories.consent(new RequestNumber(number), HOLDER).id(),
                "WITHDRAWN");
        story.isRefused(thu, grant);
        story.getsNoFile(thu, export);
        var another = grants.given(
                "thu.hoang",
                record,
                List.of("other_name"),
                Set.of(FormOfUse.VIEW),
                grants.today(),
                grants.today().plusDays(3));
        story.revokes(minh, another.id());
        runJobs();
        thu.get("/grants");
        thu.get("/api/v1/grants");
        thu.get("/demo/mail");
    }

    @AfterAll
    void closeAccount() {
        stories.withdrawOpenRequests("thu.hoang");
        grants.endAll();
        account.close();
    }

    @Test
    void theStoryCameToItsEnd() {
        assertThat(grant().toString()).contains("CONSENT_WITHDRAWN").doesNotContain("phone");
        assertThat(database.queryForList(
                        "select status from app.access_request where requester = 'thu.hoang' and purpose_text like ?",
                        String.class,
                        MARK + "%"))
                .contains("WITHDRAWN", "REFUSED", "GRANTED");
    }

    @Test
    void theEngineKeepsNothingOfThePerson() throws SQLException {
        assertThat(places.inTheEngine()).isEmpty();
    }

    @Test
    void theWebAppsShowNothingOfThePerson() {
        assertThat(city.seenInTheEngine())
                .anyMatch(seen -> seen.answer().body().contains(number))
                .anyMatch(seen -> seen.path().endsWith("/form-variables"));
        assertThat(city.seenInTheEngine())
                .allSatisfy(seen -> assertThat(traces.in(seen.answer().body())).isEmpty());
    }

    @Test
    void theLogNamesNothingOfThePerson() {
        assertThat(log).isNotEmpty();
        assertThat(traces.in(log)).isEmpty();
    }

    @Test
    void mailsSayNothingOfThePerson() {
        List<String> toHolder = places.mailsTo(account.address());
        List<String> toThu = places.mailsTo(number);
        assertThat(toHolder).hasSizeGreaterThanOrEqualTo(5);
        assertThat(toThu).isNotEmpty();
        assertThat(toHolder).allSatisfy(mail -> assertThat(traces.in(mail)).isEmpty());
        assertThat(toThu).allSatisfy(mail -> assertThat(traces.in(mail)).isEmpty());
    }

    @Test
    void addressesAndHeadersCarryNothingOfThePerson() {
        assertThat(city.seen())
                .allSatisfy(
                        seen -> assertThat(places.outside(seen)).as(seen.path()).isEmpty());
    }

    @Test
    void onlyTheRecordTheQuestionItsAnswerAndTheDecisionHoldDataOfThePerson() throws SQLException {
        assertThat(places.inSchema("app")).containsOnlyKeys(ITS_PLACES);
        assertThat(whileAsking.keySet()).isSubsetOf(ITS_PLACES);
    }

    @Test
    void theLogOfRefusalsKeepsTheWayWithoutTheWordThatWasTyped() {
        assertThat(database.queryForList(
                        "select reference from app.audit_event where actor = 'thu.hoang' and action = 'ACCESS'",
                        String.class))
                .contains("GET /access-requests/…");
    }

    @Test
    void whatIsThereIsFound() throws SQLException {
        try (Connection connection = places.connection()) {
            assertThat(new Traces(List.of(number)).in(connection, "camunda")).containsKeys("act_hi_procinst");
            assertThat(new Traces(List.of(HOLDER)).in(connection, "app"))
                    .containsKeys("spring_session_attributes", "idempotency", "audit_event", "outbox");
        }
    }

    private static String marked(String word) {
        return MARK + word;
    }

    private String consent(String request) {
        return stories.consent(new RequestNumber(request), HOLDER).number().text();
    }

    private JsonNode grant() {
        for (JsonNode grant : thu.get("/api/v1/grants?size=100").json().get("items")) {
            if (grant.get("request").asText().equals(number)) return grant;
        }
        throw new AssertionError("Nothing was granted");
    }

    /** What waits for the job executor; timers stay. */
    private void runJobs() {
        EngineWork.runAll(context);
        Post.deliver(context);
    }
}
