package org.dongthuan.large;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.large.LargeSchema.Story;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.TaskRows;
import org.dongthuan.standing.StandingFixtures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What the lists and searches cost in a country of 100,000 records: the application is asked as people and programs ask
 * it, and the server explains every statement that was sent.
 */
@ApplicationTest
@Import(Recorder.class)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeSchemaTests {

    /** A page may touch what is counted at most, and a little more. */
    private static final long MOST_ROWS = 12_000;

    private static final long BIG = 5_000;
    private static final String STAFF = StandingFixtures.MANAGEMENT;
    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Recorder recorder;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient sql;

    private final Map<String, TestClient> people = new HashMap<>();
    private final Set<String> explained = new TreeSet<>();
    private Story story;
    private String grant;
    private String record;
    private String evidence;
    private String standing;
    private Set<String> bigTables;

    @BeforeAll
    void liveAStoryAndCopyIt() throws Exception {
        story = lived();
        String url = context.getBean(FlywayConnectionDetails.class).getJdbcUrl();
        LargeSchema.grow(new DriverManagerDataSource(url, "postgres", "postgres"), story);
        bigTables = new HashSet<>(sql.sql("""
                        select relname from pg_class c join pg_namespace n on n.oid = relnamespace
                        where relkind = 'r' and nspname in ('app', 'camunda') and reltuples > ?""").param(BIG).query(String.class).list());
    }

    @TestFactory
    List<DynamicTest> noListAndNoSearchReadsABigTable() {
        List<DynamicTest> tests = new ArrayList<>();
        questions()
                .forEach((name, question) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    Answer[] answer = new Answer[1];
                    List<Recorder.Sent> sent = recorder.during(() -> answer[0] = question.get());
                    assertThat(answer[0].status()).as(answer[0].body()).isEqualTo(200);
                    List<String> faults = new ArrayList<>();
                    for (Recorder.Sent one : sent) {
                        // the comparison that a node makes soon after its start, beside
                        if (!one.reads() || one.sql().contains("strayed_open_tasks")) continue;
                        explained.add(one.sql());
                        Plan.of(one, plain())
                                .faults(bigTables, MOST_ROWS)
                                .forEach(fault -> faults.add(fault + "\n" + one.sql()));
                    }
                    assertThat(faults).isEmpty();
                })));
        tests.add(DynamicTest.dynamicTest(
                "at least twenty different statements were explained",
                () -> assertThat(explained.stream().filter(this::namesABigTable).count())
                        .isGreaterThanOrEqualTo(20)));
        return tests;
    }

    /** A longer page asks for more rows, not more often. */
    @TestFactory
    List<DynamicTest> aLongPageTakesNoMoreStatementsThanAShortOne() {
        Map<String, String> lists = Map.of(
                "/corrections", "lan.vu",
                "/tasks", "lan.vu",
                "/access-requests", "minh.do",
                "/grants", "minh.do",
                "/me/consents", "nga.pham",
                "/me/disclosures", "nga.pham");
        return lists.entrySet().stream()
                .map(list -> DynamicTest.dynamicTest(list.getKey(), () -> {
                    TestClient person = person(list.getValue());
                    String path = API + list.getKey() + "?size=";
                    assertThat(person.get(path + 100).json().get("items")).hasSize(100);
                    // enough to have lines of every kind
                    int few = recorder.during(() -> person.get(path + 40)).size();
                    List<Recorder.Sent> many = recorder.during(() -> person.get(path + 100));
                    assertThat(many.size())
                            .as(many.stream().map(Recorder.Sent::sql).collect(joining("\n")))
                            .isLessThanOrEqualTo(few + 2);
                }))
                .toList();
    }

    @Test
    void aLongListOfTasksInWordsTakesNoMoreStatementsThanAShortOne() {
        TaskRows rows = context.getBean(TaskRows.class);
        Actor lan = context.getBean(People.class).actor("lan.vu").orElseThrow();
        assertThat(rows.list(lan, 0, 100, Texts.VIETNAMESE)).hasSize(100);
        int few = recorder.during(() -> rows.list(lan, 0, 5, Texts.VIETNAMESE)).size();
        int many =
                recorder.during(() -> rows.list(lan, 0, 100, Texts.VIETNAMESE)).size();
        assertThat(many).isLessThanOrEqualTo(few + 5);
    }

    /** By key a page costs the same wherever it stands. */
    @Test
    void aPageByKeyFarBehindReadsItsOwnLinesOnly() {
        String cursor = sql.sql("""
                        select submitted_at, number from app.correction_asked where group_name = 'H24.01.verifier'
                        order by submitted_at desc, number desc offset 3000 limit 1""").query((row, index) -> farBehind(row)).single();
        TestClient lan = person("lan.vu");
        assertThat(lan.get(API + "/corrections?size=100&after=" + cursor).json().get("items"))
                .hasSize(100);
        List<String> faults = recorder.during(() -> lan.get(API + "/corrections?size=100&after=" + cursor)).stream()
                .filter(Recorder.Sent::reads)
                .flatMap(sent -> Plan.of(sent, plain()).faults(bigTables, 500).stream())
                .toList();
        assertThat(faults).isEmpty();
    }

    /** Everything before it is passed over in the index alone, as many lines as the page is far. */
    @TestFactory
    List<DynamicTest> theFiftiethPageOfTasksReadsNoTaskBeforeIt() {
        TestClient lan = inTasklist("lan.vu");
        Map<String, Supplier<Answer>> pages = Map.of(
                "by the calls", () -> lan.get(API + "/tasks?page=49"),
                "in the portal", () -> lan.get("/tasks?page=49"),
                "in Tasklist", () -> filterList(lan, 0, 49 * 15));
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> {
                    List<Recorder.Sent> sent =
                            recorder.during(() -> succeeds(page.getValue().get()));
                    assertThat(sent).anyMatch(one -> one.sql().contains("open_task_reader"));
                    List<String> faults = sent.stream()
                            .filter(one -> one.reads() && !one.sql().contains("count(*)"))
                            .flatMap(one -> Plan.of(one, plain()).faults(bigTables, 1_500).stream()
                                    .map(fault -> fault + "\n" + one.sql()))
                            .toList();
                    assertThat(faults).isEmpty();
                }))
                .toList();
    }

    @Test
    void theGuardSeesAScan() {
        List<Recorder.Sent> sent =
                recorder.during(() -> sql.sql("select count(*) from app.correction where attestation_hash = ?")
                        .param("?")
                        .query(Long.class)
                        .single());
        assertThat(Plan.of(sent.get(0), plain()).faults(bigTables, MOST_ROWS))
                .contains("reads the whole of correction");
    }

    private static String farBehind(ResultSet row) throws SQLException {
        var place = new Cursor<>(row.getObject("submitted_at", OffsetDateTime.class), row.getString("number"));
        return new Cursor.Kind<>("corrections", "", number -> number).text(place);
    }

    private Map<String, Supplier<Answer>> questions() {
        Map<String, Supplier<Answer>> questions = new LinkedHashMap<>();
        questions.put("search by name", () -> search("nguyen van an anh"));
        questions.put("search for nobody", () -> search("Nguyễn Không Ai Cả"));
        get(questions, "nga.pham", "own corrections", "/corrections");
        get(questions, "lan.vu", "corrections to verify", "/corrections?size=100");
        get(questions, "minh.do", "corrections to decide, a later page", "/corrections?page=40");
        get(questions, "nga.pham", "consents", "/me/consents");
        get(questions, "nga.pham", "who has seen my data", "/me/disclosures?size=100");
        get(questions, "nga.pham", "who has searched for me", "/me/disclosures?action=FIND_RECORD&own=true");
        get(questions, "nga.pham", "who has seen it in some days", "/me/disclosures?from=2026-11-01&to=2026-11-20");
        questions.put(
                "who of that name has seen my data",
                () -> person("nga.pham").submit("/me/disclosures", "/me/disclosures", Map.of("by", "Ngô Thành Đạt")));
        get(questions, "lan.vu", "tasks to verify", "/tasks?size=100");
        get(questions, "minh.do", "tasks to approve", "/tasks");
        questions.put("tasks in the portal", () -> person("minh.do").get("/tasks"));
        questions.put(
                "tasks in Tasklist",
                () -> inTasklist("lan.vu")
                        .post(
                                ENGINE + "/task?firstResult=0&maxResults=15",
                                Map.of("sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")))));
        for (int filter = 0; filter < 4; filter++) {
            int place = filter;
            questions.put("a filter of Tasklist, " + place, () -> filterList(inTasklist("lan.vu"), place, 0));
            questions.put(
                    "how many a filter of Tasklist finds, " + place, () -> filterCount(inTasklist("lan.vu"), place));
        }
        questions.put("how many tasks in Tasklist", () -> inTasklist("lan.vu").post(ENGINE + "/task/count", Map.of()));
        questions.put("first page", () -> person("lan.vu").get("/"));
        questions.put("my requests", () -> person("nga.pham").get("/me/requests"));
        questions.put(
                "my record and what is open on it", () -> person("nga.pham").get("/me"));
        questions.put("what changed on my record", () -> person("nga.pham").get("/me/history"));
        get(questions, "nga.pham", "what changed on my record, by the calls", "/me/record/history?size=100");
        get(questions, "nga.pham", "the papers that lie with my record", "/me/evidence?size=100");
        get(questions, "nga.pham", "my record as of a day", "/me/record?asOf=2026-01-01");
        questions.put("what has changed since I saw it", () -> person("dat.ngo").get("/grants/changes"));
        questions.put("whose records lack most", () -> person("lan.vu").get("/records/completeness"));
        questions.put(
                "whose records lack most, a later page",
                () -> person("lan.vu").get("/records/completeness?after=" + behindTheFirst()));
        questions.put("own staff", () -> staff("", ""));
        questions.put("own staff, a later page", () -> staff("", ofTheNextPage()));
        for (String q : List.of("nguyen", "pham tuan", "nguyen van an anh", "tuan hoang", "zzz", "H24-000123"))
            questions.put("own staff by " + q, () -> staff(q, ""));
        questions.put(
                "own staff of one department",
                () -> person("lan.vu").post(API + "/records/search", Map.of("agency", "H24.02", "purpose", STAFF)));
        questions.put("standing decisions", () -> person("lan.vu").get(API + "/standing-decisions"));
        questions.put(
                "one reading of the own staff",
                () -> person("lan.vu").get(API + "/records/" + record + "?purpose=" + STAFF + "&standing=" + standing));
        get(questions, "nga.pham", "one correction", "/corrections/" + story.decided());
        get(questions, "dat.ngo", "one request to read", "/access-requests/" + story.access());
        questions.put(
                "one task, with earlier decisions on the field",
                () -> person("lan.vu").get(API + "/tasks/" + taskOf(story.waiting())));
        get(questions, "dat.ngo", "own requests to read", "/access-requests");
        get(questions, "minh.do", "requests to read to decide", "/access-requests?size=100");
        get(questions, "dat.ngo", "own grants", "/grants");
        get(questions, "minh.do", "grants that the agency gave", "/grants?size=100");
        get(questions, "minh.do", "grants in force that he watches over", "/oversight/grants?size=100");
        get(questions, "minh.do", "how many these are", "/oversight/grants/counts");
        get(questions, "kiem.luong", "grants in force in the country", "/oversight/grants?size=100");
        get(questions, "kiem.luong", "what was read under one", "/oversight/grants/" + grant + "/readings?size=100");
        get(questions, "minh.do", "how far cases have come", "/oversight/stages");
        get(questions, "kiem.luong", "open cases of the country", "/oversight/cases?size=100");
        get(questions, "lan.vu", "one document", "/evidence/" + evidence);
        get(
                questions,
                "dat.ngo",
                "one reading",
                "/records/" + record + "?purpose=background_check&fields=major&grant=" + grant);
        return questions;
    }

    private Answer staff(String q, String after) {
        return person("lan.vu").post(API + "/records/search", Map.of("q", q, "purpose", STAFF, "after", after));
    }

    private String ofTheNextPage() {
        return staff("", "").json().get("next").asText();
    }

    private String behindTheFirst() {
        Matcher next = Pattern.compile("after=([\\w-]+)")
                .matcher(person("lan.vu").get("/records/completeness").body());
        assertThat(next.find()).isTrue();
        return next.group(1);
    }

    private void get(Map<String, Supplier<Answer>> questions, String account, String name, String path) {
        questions.put(name, () -> person(account).get(API + path));
    }

    /** The engine's web apps have a cross-site token of their own, which their first page brings. */
    private TestClient inTasklist(String account) {
        TestClient person = person(account);
        assertThat(person.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        return person;
    }

    private static void succeeds(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** As Tasklist asks when it is opened. */
    private static Answer filterList(TestClient person, int filter, int first) {
        return person.change(
                "POST",
                filter(person, filter) + "/list?firstResult=" + first + "&maxResults=15",
                Map.of("active", true, "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))),
                Map.of("Accept", "application/hal+json"));
    }

    private static Answer filterCount(TestClient person, int filter) {
        return person.get(filter(person, filter) + "/count");
    }

    private static String filter(TestClient person, int place) {
        JsonNode filters = person.get(ENGINE + "/filter?resourceType=Task").json();
        return ENGINE + "/filter/" + filters.get(place).get("id").asText();
    }

    private Answer search(String name) {
        return person("dat.ngo").post(API + "/records/search", Map.of("q", name));
    }

    private Story lived() {
        var corrections = new CorrectionFixtures(context);
        var accesses = new AccessJourney(this::person, this::runJobs);
        TestClient nga = person("nga.pham");
        evidence = nga.upload(API + "/evidence", "x.png", "image/png", CorrectionFixtures.picture())
                .json()
                .get("evidenceId")
                .asText();
        var decided = corrections.submittedPhone("nga.pham", "0912 345 678");
        corrections.decide("lan.vu", decided, Outcome.APPROVE);
        corrections.decide("minh.do", decided, Outcome.APPROVE);
        runJobs();
        String waiting = correctionWithEvidence(nga);
        record = accesses.recordOf("nga.pham");
        String access = accesses.asks("dat.ngo", List.of("nga.pham"), "Thẩm tra lý lịch")
                .json()
                .get("number")
                .asText();
        accesses.answers("nga.pham", Map.of("answer", "AGREE"));
        accesses.decides("lan.vu", access, "verifyRequest", Map.of("outcome", "APPROVE"));
        accesses.decides("minh.do", access, "approveRequest", Map.of("outcome", "APPROVE"));
        JsonNode given = accesses.grant("dat.ngo", access);
        grant = given.get("id").asText();
        assertThat(AccessJourney.read(person("dat.ngo"), given, record, "major").status())
                .isEqualTo(200);
        standing = new StandingFixtures(context)
                .inForce("phone", "employee_code", "personal_id")
                .id()
                .toString();
        return new Story("nga.pham", "dat.ngo", decided.text(), waiting, access);
    }

    private String correctionWithEvidence(TestClient nga) {
        JsonNode mine = nga.get(API + "/me/record").json();
        Map<String, Object> item = Map.of(
                "field", "current_address",
                "kind", "ADJUSTMENT",
                "seenValue", mine.at("/fields/current_address/value"),
                "wantedValue", Map.of("line", "Số 7, đường Lạch Tray", "commune", "11329"),
                "evidenceIds", List.of(evidence));
        Answer submitted = nga.post(
                API + "/corrections",
                Map.of(
                        "recordId",
                        mine.get("id").asText(),
                        "items",
                        List.of(item),
                        "reason",
                        "Chuyển nhà",
                        "attested",
                        true));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(201);
        return submitted.json().get("number").asText();
    }

    private String taskOf(String number) {
        return sql.sql("""
                        select t.id_ from camunda.act_ru_task t join camunda.act_ru_execution e on e.id_ = t.proc_inst_id_
                        where e.business_key_ = ?""").param(number).query(String.class).single();
    }

    private boolean namesABigTable(String statement) {
        String words = statement.toLowerCase(java.util.Locale.ROOT);
        return bigTables.stream().anyMatch(words::contains) || words.contains("audit_event");
    }

    private TestClient person(String account) {
        return people.computeIfAbsent(account, name -> TestClient.signedIn(port, name));
    }

    private void runJobs() {
        EngineWork.runAll(context);
    }

    /** As the application, past the recorder. */
    private DataSource plain() {
        var connection = context.getBean(org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails.class);
        return new DriverManagerDataSource(
                connection.getJdbcUrl() + "?currentSchema=app", connection.getUsername(), connection.getPassword());
    }
}
