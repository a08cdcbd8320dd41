package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.CanaryStory.Seen;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.record.CanaryRecord;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record whose every field is marked goes through a whole correction; then each place is searched for the marks. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    private static final String HOLDER = CanaryStory.HOLDER;

    /** Where data of the person is meant to be: the record, what was asked, what was said about it. */
    private static final Set<String> ITS_PLACES = Set.of(
            "account",
            "record",
            "record_row",
            "field_change",
            "correction",
            "correction_item",
            "review_draft",
            "review_opinion_item",
            "written_decision");

    private static final Pattern ADDRESS =
            Pattern.compile("\\s(?:href|src|action|formaction|data-[\\w-]+)=\"([^\"]*)\"");

    /** What such a form holds ends up in an address. */
    private static final Pattern FORM_IN_ADDRESS = Pattern.compile("(?is)<form\\b(?![^>]*method=\"post\").*?</form>");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    GreenMail mailServer;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    CorrectionFixtures stories;
    CanaryAccount account;
    CanaryStory story;
    Traces traces;
    String number;
    String log;
    Map<String, List<String>> whileSubmitting;

    @BeforeAll
    void tellTheStory() throws SQLException {
        stories = new CorrectionFixtures(context);
        story = new CanaryStory(port, CanaryTests::marked);
        account = new CanaryAccount(context);
        account.open(marked("family"), marked("given"));
        try (var captured = new CapturedLog("story")) {
            TestClient holder = story.client(HOLDER);
            UUID document = story.upload(holder);
            var record = new CanaryRecord(context);
            record.store(HOLDER, document);
            var words = new HashSet<>(record.traces());
            words.addAll(CanaryStory.WANTED);
            traces = new Traces(words);
            tellIt(holder, document);
            log = captured.text();
        }
    }

    private void tellIt(TestClient holder, UUID document) throws SQLException {
        story.readEverything(holder);
        story.getThingsWrong(holder, document);
        String page = story.submitOnThePages(holder, document);
        whileSubmitting = inSchema("app"); // the session still holds what the next page shows
        story.withdraw(holder, page);
        number = story.submit(holder, document, story.upload(holder));
        acknowledgeAtTheSecondTry();
        holder.get("/corrections/" + number);
        story.verifyInTasklist(number);
        story.approveOnThePage(number);
        stories.runJob(new RequestNumber(number), "makeDocument");
        stories.runJob(new RequestNumber(number), "notifyRequester");
        story.readEverything(holder);
        holder.get("/corrections/" + number);
        holder.get("/demo/mail");
        story.watchInCockpit();
    }

    /** The first try fails at an address that no mail server would take; the engine keeps failures with their words. */
    private void acknowledgeAtTheSecondTry() {
        var request = new RequestNumber(number);
        account.writeTo(marked("nowhere@@"));
        assertThatThrownBy(() -> stories.runJob(request, "acknowledgeRequest")).isInstanceOf(Exception.class);
        account.writeTo(CanaryAccount.address());
        stories.runJob(request, "acknowledgeRequest");
    }

    @AfterAll
    void closeAccount() {
        stories.withdrawOpenRequests(HOLDER);
        account.close();
    }

    @Test
    void theStoryCameToItsEnd() {
        assertThat(stories.view(HOLDER, new RequestNumber(number)).status()).hasToString("PARTLY_APPROVED");
        assertThat(stories.value(HOLDER, "phone").asText()).isEqualTo(CanaryStory.WANTED.get(0));
        Answer record = last("/api/v1/me/record");
        assertThat(record.json().get("fields"))
                .allSatisfy(field -> assertThat(field.get("value")).isNotInstanceOf(NullNode.class));
        assertThat(traces.in(record.body())).hasSizeGreaterThan(40);
    }

    @Test
    void theEngineKeepsNothingOfThePerson() throws SQLException {
        assertThat(inSchema("camunda")).isEmpty();
    }

    @Test
    void theWebAppsShowNothingOfThePerson() {
        List<Seen> engine = story.seen().stream()
                .filter(seen -> seen.path().startsWith("/camunda/"))
                .toList();
        assertThat(engine).anyMatch(seen -> seen.answer().body().contains(number));
        assertThat(engine)
                .allSatisfy(seen -> assertThat(traces.in(seen.answer().body())).isEmpty());
    }

    @Test
    void theLogNamesNothingOfThePerson() {
        assertThat(log).isNotEmpty();
        assertThat(traces.in(log)).isEmpty();
    }

    @Test
    void nobodyQuotesTheRowAtFault() {
        assertThatThrownBy(() -> database.update(
                        "insert into app.review_draft (task_id, actor, basis, decision) values (?, ?, ?, ?)",
                        UUID.randomUUID().toString(),
                        HOLDER,
                        "no time",
                        marked("decision")))
                .isInstanceOf(DataIntegrityViolationException.class)
                .satisfies(failure -> assertThat(traces.in(failure.toString())).isEmpty());
        // the server's own words come by another way
        assertThat(database.queryForObject("show log_error_verbosity", String.class))
                .isEqualTo("terse");
    }

    @Test
    void mailsSayNothingOfThePerson() {
        List<String> mails = Arrays.stream(mailServer.getReceivedMessages())
                .map(CanaryTests::words)
                .filter(mail -> mail.contains(HOLDER))
                .toList();
        assertThat(mails).hasSize(2).allMatch(mail -> mail.contains(number));
        assertThat(mails).allSatisfy(mail -> assertThat(traces.in(mail)).isEmpty());
    }

    @Test
    void addressesAndHeadersCarryNothingOfThePerson() {
        assertThat(story.seen()).allSatisfy(seen -> {
            assertThat(traces.in(seen.path())).isEmpty();
            assertThat(traces.in(seen.answer().headers().map().toString())).isEmpty();
            String page = seen.answer().body();
            assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
                    .flatMap(traces::in)
                    .isEmpty();
            assertThat(FORM_IN_ADDRESS.matcher(page).results().map(MatchResult::group))
                    .flatMap(traces::in)
                    .isEmpty();
        });
    }

    @Test
    void onlyTheRecordTheRequestAndItsReviewHoldDataOfThePerson() throws SQLException {
        assertThat(inSchema("app")).containsOnlyKeys(ITS_PLACES);
        assertThat(whileSubmitting.keySet()).isSubsetOf(ITS_PLACES);
    }

    @Test
    void whatIsPlantedInTheEngineTheLogOrASessionIsFound() throws SQLException {
        var planted = new Traces(List.of("planted-word"));
        RequestNumber request = stories.submitted(HOLDER, Map.of("housing_land", TextNode.valueOf("Planted-Word")));
        String process = stories.process(request).getId();
        runtime.setVariable(process, "text", "a Planted-Word");
        runtime.setVariable(process, "bytes", "another planted-word".getBytes());
        try (Connection connection = connection()) {
            assertThat(planted.in(connection, "camunda"))
                    .containsKeys("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_ge_bytearray");
            assertThat(new Traces(List.of(HOLDER)).in(connection, "app"))
                    .containsKeys("spring_session_attributes", "idempotency", "audit_event", "outbox");
        } finally {
            runtime.removeVariables(process, List.of("text", "bytes"));
            history.deleteHistoricVariableInstancesByProcessInstanceId(process);
        }
        try (var captured = new CapturedLog("control")) {
            LoggerFactory.getLogger(CanaryTests.class).debug("a {}", "planted-word");
            assertThat(planted.in(captured.text())).hasSize(1);
        }
    }

    private static String marked(String word) {
        return CanaryRecord.MARK + word;
    }

    private Answer last(String path) {
        return story.seen().stream()
                .filter(seen -> seen.path().equals(path))
                .reduce((first, second) -> second)
                .orElseThrow()
                .answer();
    }

    private Map<String, List<String>> inSchema(String schema) throws SQLException {
        try (Connection connection = connection()) {
            return traces.in(connection, schema);
        }
    }

    /** As the owner, who sees every table. */
    private Connection connection() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    /** A mail with its headers, as a mail program reads them. */
    private static String words(MimeMessage mail) {
        try {
            var words = new StringBuilder(mail.getContent().toString());
            for (Header header : Collections.list(mail.getAllHeaders())) {
                words.append('\n')
                        .append(header.getName())
                        .append(": ")
                        .append(MimeUtility.decodeText(header.getValue()));
            }
            return words.toString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
