package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.CanaryStory.Seen;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.record.CanaryRecord;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A record whose every field is marked goes through a whole correction; then each place is searched for the marks. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {

    private static final String HOLDER = CanaryStory.HOLDER;

    private static final Pattern MAIL_ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\w.-])(\\+84|0)\\d{9,10}(?![\\w.-])");
    private static final Pattern FILE = Pattern.compile("(?i)[\\w-]+\\.(jpe?g|png|pdf)\\b(?!\\.)");
    private static final Set<String> OURS = Set.of("no-reply@dongthuan.example");

    /** Where data of the person is meant to be: the record, what was asked, what was said about it. */
    private static final Set<String> ITS_PLACES = Set.of(
            "account",
            "record",
            "record_row",
            "record_projection",
            "record_name_word",
            "field_change",
            "correction_item",
            "review_draft",
            "review_step_item");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    RuntimeService runtime;

    CorrectionFixtures stories;
    CanaryAccount account;
    CanaryStory story;
    Traces traces;
    CanaryPlaces places;
    Set<String> locked;
    String number;
    String log;
    Map<String, List<String>> whileSubmitting;

    @BeforeAll
    void tellTheStory() throws SQLException {
        stories = new CorrectionFixtures(context);
        story = new CanaryStory(port, CanaryTests::marked);
        account = new CanaryAccount(context, HOLDER);
        account.open(marked("family"), marked("given"));
        try (var captured = new CapturedLog("story")) {
            TestClient holder = story.client(HOLDER);
            UUID document = story.upload(holder);
            var record = new CanaryRecord(context);
            record.store(HOLDER, document);
            var words = new HashSet<>(record.traces());
            words.addAll(CanaryStory.WANTED);
            locked = record.lockedTraces();
            traces = new Traces(words);
            places = new CanaryPlaces(context, traces);
            tellIt(holder, document);
            log = captured.text();
        }
    }

    private void tellIt(TestClient holder, UUID document) throws SQLException {
        story.readEverything(holder);
        story.mistypesTheName(account.address());
        story.getThingsWrong(holder, document);
        String page = story.submitOnThePages(holder, document);
        whileSubmitting = places.inSchema("app"); // the session still holds what the next page shows
        story.withdraw(holder, page);
        number = story.submit(holder, document, story.upload(holder));
        sendAtTheSecondTry();
        holder.get("/corrections/" + number);
        places.lookIntoTheEngine();
        story.review().askForMore(holder, number, document);
        stories.letters(new RequestNumber(number))
                .forEach(letter -> assertThat(
                                holder.get("/letters/" + letter.id() + ".pdf").status())
                        .isEqualTo(200));
        places.lookIntoTheEngine();
        story.review().verifyInTasklist(number);
        places.lookIntoTheEngine();
        story.review().approveOnThePage(number);
        places.lookIntoTheEngine();
        stories.runJob(new RequestNumber(number), "makeDocument");
        Post.deliver(context);
        story.readEverything(holder);
        holder.get("/corrections/" + number);
        holder.get("/demo/mail");
        story.review().watchInCockpit();
    }

    /** The first try fails at an address that no mail server would take; its words would name the address. */
    private void sendAtTheSecondTry() {
        account.writeTo(marked("nowhere@@"));
        Post.deliver(context);
        account.writeTo(account.address());
        var clock = context.getBean(TestClock.Movable.class);
        clock.advance(Duration.ofMinutes(1));
        Post.deliver(context);
        clock.reset();
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
        assertThat(places.inTheEngine()).isEmpty();
    }

    @Test
    void theWebAppsShowNothingOfThePerson() {
        List<Seen> engine = story.seenInTheEngine();
        assertThat(engine).anyMatch(seen -> seen.answer().body().contains(number));
        assertThat(engine)
                .allSatisfy(seen -> assertThat(traces.in(seen.answer().body())).isEmpty());
    }

    @Test
    void theLogNamesNothingOfThePerson() {
        assertThat(log).isNotEmpty();
        assertThat(traces.in(log)).isEmpty();
    }

    /** Whosever they are: of the story's people, of the demonstration, or mistyped. */
    @Test
    void theLogNamesNoMailAddressNoTelephoneAndNoFile() {
        assertThat(MAIL_ADDRESS.matcher(log).results().map(MatchResult::group)).allMatch(OURS::contains);
        assertThat(TELEPHONE.matcher(log).results().map(MatchResult::group)).isEmpty();
        assertThat(FILE.matcher(log).results().map(MatchResult::group)).isEmpty();
    }

    @Test
    void theListsOfWhatHappenedNameNoValueAndNoAddress() {
        List<Seen> lists = story.seen().stream()
                .filter(seen -> seen.path().startsWith("/api/v1/me/disclosures"))
                .toList();
        assertThat(lists).isNotEmpty().allSatisfy(seen -> {
            assertThat(traces.in(seen.answer().body())).isEmpty();
            assertThat(MAIL_ADDRESS.matcher(seen.answer().body()).find()).isFalse();
            assertThat(TELEPHONE.matcher(seen.answer().body()).find()).isFalse();
        });
        List<String> lines = database.queryForList("select to_jsonb(e)::text from app.audit_event e", String.class);
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(MAIL_ADDRESS.matcher(line).find()).isFalse();
            assertThat(TELEPHONE.matcher(line).find()).isFalse();
        });
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
        List<String> mails = places.mailsTo(HOLDER);
        assertThat(mails)
                .as("two receipts, one of them of what was taken back, what is missing, and a decision")
                .hasSize(4);
        assertThat(mails).filteredOn(mail -> mail.contains(number)).hasSize(3);
        assertThat(mails).allSatisfy(mail -> assertThat(traces.in(mail)).isEmpty());
    }

    @Test
    void addressesAndHeadersCarryNothingOfThePerson() {
        assertThat(story.seen())
                .allSatisfy(seen -> assertThat(places.outside(seen)).isEmpty());
    }

    @Test
    void onlyTheRecordTheRequestAndItsReviewHoldDataOfThePerson() throws SQLException {
        assertThat(places.inSchema("app")).containsOnlyKeys(ITS_PLACES);
        assertThat(whileSubmitting.keySet()).isSubsetOf(ITS_PLACES);
    }

    @Test
    void whatIsSensitiveStandsNowhereReadably() throws SQLException {
        try (Connection connection = places.connection()) {
            for (String schema : List.of("app", "camunda")) {
                assertThat(new Traces(locked).in(connection, schema)).isEmpty();
            }
        }
        assertThat(locked).hasSizeGreaterThan(40);
    }

    @Test
    void whatIsPlantedInTheEngineTheLogOrASessionIsFound() throws SQLException {
        var planted = new Traces(List.of("planted-word"));
        RequestNumber request = stories.submitted(HOLDER, Map.of("housing_land", TextNode.valueOf("Planted-Word")));
        String process = stories.process(request).getId();
        runtime.setVariable(process, "text", "a Planted-Word");
        runtime.setVariable(process, "bytes", "another planted-word".getBytes());
        try (Connection connection = places.connection()) {
            assertThat(planted.in(connection, "camunda")).containsKeys("act_ru_variable", "act_ge_bytearray");
            assertThat(new Traces(List.of(HOLDER)).in(connection, "app"))
                    .containsKeys("spring_session_attributes", "idempotency", "audit_event", "outbox");
        } finally {
            runtime.removeVariables(process, List.of("text", "bytes"));
        }
        try (var captured = new CapturedLog("control")) {
            LoggerFactory.getLogger(CanaryTests.class).debug("a {}", "planted-word");
            assertThat(planted.in(captured.text())).hasSize(1);
            LoggerFactory.getLogger(CanaryTests.class).debug("scan.pdf of an.phan@thu.example, 0971903998");
            assertThat(MAIL_ADDRESS.matcher(captured.text()).find()).isTrue();
            assertThat(TELEPHONE.matcher(captured.text()).find()).isTrue();
            assertThat(FILE.matcher(captured.text()).find()).isTrue();
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
}
