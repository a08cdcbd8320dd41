package org.dongthuan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dongthuan.CorrectionStory;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.bench.Turns.Contender;

/**
 * What the lists of tasks and of cases cost with more and more of them, for somebody with few tasks and for somebody with
 * thousands: by the calls, on the portal's pages and in Tasklist; in turns with the bare engine's own queries under its
 * authorizations, as far as those bear it.
 */
final class InboxBench implements Bench.Benchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("bench.tasks", "10000,100000,300000,1000000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int CLIENTS = Integer.getInteger("bench.clients", 8);

    /** With more tasks the bare engine's counts take longer than anybody waits. */
    private static final int MOST_FOR_BARE = 100_000;

    private static final String MANY = "lan.vu";
    private static final String FEW = "son.cao";
    private static final String REQUESTER = "nga.pham";
    private static final String READER = "dat.ngo";
    private static final String APPROVER = "minh.do";
    private static final String YARDSTICK = "few: API page 1";
    private static final String API = "/api/v1";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Map<String, Object> NEWEST =
            Map.of("active", true, "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));

    @Override
    public List<Map<String, Object>> run(Path jar, Path home) throws IOException {
        return CountedRun.run(jar, home.resolve("inbox"), InboxBench::story, InboxBench::measured);
    }

    /** A correction that waits for its verifier, and a request to read that was granted: their numbers. */
    private static List<String> story(PackagedApplication application) {
        Function<String, TestClient> signIn = account -> TestClient.signedIn(application.port(), account);
        String waiting = new CorrectionStory(call -> call.get()).submit(signIn.apply(REQUESTER), "phone", "0912345677");
        var story = new AccessJourney(signIn, () -> {});
        String access = story.asks(READER, List.of(REQUESTER), "Dự kiến tiếp nhận về đơn vị nghiên cứu")
                .json()
                .get("number")
                .asText();
        story.answers(REQUESTER, Map.of("answer", "AGREE"));
        story.decides(MANY, access, "verifyRequest", Map.of("outcome", "APPROVE"));
        story.decides(APPROVER, access, "approveRequest", Map.of("outcome", "APPROVE"));
        return List.of(waiting, access);
    }

    private static List<Map<String, Object>> measured(PackagedApplication application, List<String> numbers)
            throws IOException, SQLException {
        String address = bareDatabase(application);
        List<Map<String, Object>> lines = new ArrayList<>();
        try (Connection superuser = application.superuser();
                Connection ofBare = DriverManager.getConnection(address, "postgres", "postgres");
                var engine = new BareEngine(address, "postgres", true)) {
            var tasks = new ManyTasks(superuser, numbers.get(0), numbers.get(1));
            try (Statement statement = ofBare.createStatement()) {
                statement.execute("create extension pg_stat_statements");
            }
            var bare = new BareInbox(engine);
            int before = 0;
            for (int size : SIZES) {
                tasks.grow(before, size);
                var turns = new Turns();
                ours(application)
                        .forEach((what, clients) -> turns.with(what, new Contender(clients, application, superuser)));
                if (size <= MOST_FOR_BARE) {
                    bare.grow(ofBare, before, size);
                    var machine = new AnotherProcess(ProcessHandle.current(), application);
                    bare(bare)
                            .forEach((what, work) ->
                                    turns.with(what, new Contender(times(client -> work), machine, ofBare)));
                }
                before = size;
                Map<String, Object> about = new LinkedHashMap<>();
                about.put("tasks", size);
                lines.addAll(turns.run(about, YARDSTICK));
            }
        }
        return lines;
    }

    private static String bareDatabase(PackagedApplication application) throws SQLException {
        try (Connection superuser = application.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("create database bare");
            return application.addressOf("bare");
        }
    }

    private static Map<String, Load.Work> bare(BareInbox bare) {
        Map<String, Load.Work> works = new LinkedHashMap<>();
        works.put("bare engine, few: page 1", bare.page(false, 0));
        works.put("bare engine, many: page 1", bare.page(true, 0));
        works.put("bare engine, many: page 50", bare.page(true, 49 * 20));
        works.put("bare engine, few: count", bare.count(false));
        works.put("bare engine, many: count", bare.count(true));
        return works;
    }

    private static Map<String, List<Load.Work>> ours(PackagedApplication application) {
        Map<String, List<Load.Work>> works = new LinkedHashMap<>();
        Map.of("few", FEW, "many", MANY).forEach((who, account) -> {
            List<TestClient> people = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> inTasklist(TestClient.signedIn(application.port(), account)))
                    .toList();
            List<String> filters = filters(people.get(0));
            put(works, who + ": API page 1", people, person -> person.get(API + "/tasks"));
            put(works, who + ": API page 50", people, person -> person.get(API + "/tasks?page=49"));
            put(works, who + ": portal page 1", people, person -> person.get("/tasks"));
            put(works, who + ": portal page 50", people, person -> person.get("/tasks?page=49"));
            put(works, who + ": Tasklist list", people, person -> list(person, filters.get(0), 0, NEWEST));
            put(works, who + ": Tasklist page 50", people, person -> list(person, filters.get(0), 49 * 15, NEWEST));
            put(works, who + ": Tasklist count", people, person -> count(person, filters.get(0)));
            put(works, who + ": Tasklist opened", people, person -> opened(person, filters));
            put(
                    works,
                    who + ": Tasklist search",
                    people,
                    person -> list(
                            person,
                            filters.get(0),
                            0,
                            Map.of(
                                    "active",
                                    true,
                                    "processInstanceBusinessKeyLike",
                                    "%000123%",
                                    "sorting",
                                    List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc")))));
            put(works, who + ": corrections", people, person -> person.get(API + "/corrections"));
            put(works, who + ": corrections page 50", people, person -> person.get(API + "/corrections?page=49"));
        });
        cases(works, application, "own corrections", REQUESTER, "/corrections");
        cases(works, application, "own requests to read", READER, "/access-requests");
        cases(works, application, "decided requests to read", APPROVER, "/access-requests");
        cases(works, application, "decided requests to read, page 50", APPROVER, "/access-requests?page=49");
        return works;
    }

    private static void cases(
            Map<String, List<Load.Work>> works,
            PackagedApplication application,
            String what,
            String account,
            String path) {
        List<TestClient> people = IntStream.range(0, CLIENTS)
                .mapToObj(i -> TestClient.signedIn(application.port(), account))
                .toList();
        put(works, what, people, person -> person.get(API + path));
    }

    private static void put(
            Map<String, List<Load.Work>> works,
            String what,
            List<TestClient> people,
            Function<TestClient, Answer> call) {
        works.put(what, times(client -> () -> {
            Answer answer = call.apply(people.get(client));
            if (answer.status() != 200) throw new IllegalStateException(what + ": " + answer);
        }));
    }

    private static List<Load.Work> times(Function<Integer, Load.Work> work) {
        return IntStream.range(0, CLIENTS).mapToObj(work::apply).toList();
    }

    /** Its first page brings the engine's cross-site token. */
    private static TestClient inTasklist(TestClient person) {
        succeeds(person.get("/camunda/app/tasklist/default/"));
        return person;
    }

    private static List<String> filters(TestClient person) {
        List<String> ids = new ArrayList<>();
        person.get(ENGINE + "/filter?resourceType=Task&itemCount=false&firstResult=0&maxResults=2000")
                .json()
                .forEach(filter -> ids.add(filter.get("id").asText()));
        return ids;
    }

    /** What Tasklist asks for when it is opened: its filters, how many tasks each finds, and the list of the first. */
    private static Answer opened(TestClient person, List<String> filters) {
        succeeds(person.get(ENGINE + "/filter/count?itemCount=false&resourceType=Task"));
        succeeds(person.get(ENGINE + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task"));
        for (String filter : filters) succeeds(count(person, filter));
        return list(person, filters.get(0), 0, NEWEST);
    }

    private static Answer count(TestClient person, String filter) {
        return person.get(ENGINE + "/filter/" + filter + "/count");
    }

    private static Answer list(TestClient person, String filter, int first, Map<String, Object> asked) {
        return person.change(
                "POST",
                ENGINE + "/filter/" + filter + "/list?firstResult=" + first + "&maxResults=15",
                asked,
                Map.of("Accept", "application/hal+json"));
    }

    private static void succeeds(Answer answer) {
        if (answer.status() != 200) throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
}
