package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.ApiDescription.Operation;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.identity.Role;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who may call what: every call of the description, by every kind of caller, on a case in which the caller has a part,
 * on somebody else's, and on none. What is right stands in {@code endpoint-rights.csv}.
 */
@ApplicationTest
class EndpointRightsTests {

    private static final Path TABLE = Path.of("src/test/resources/org/dongthuan/endpoint-rights.csv");
    private static final Path CURRENT = Path.of("target/endpoint-rights.csv");

    /** No case at all: what somebody asks for or about as himself. */
    private static final String PLAIN = "-";

    private static final String OWN = "own";
    private static final String FOREIGN = "foreign";
    private static final String INVENTED = "invented";

    /** One for each role, and nobody; the people of a case of {@code nga.pham} at H24.01. */
    private static final String CLERK = "thu.van";

    private static final String SECURITY_OFFICER = "bi.mat";
    private static final String DATA_PROTECTION_OFFICER = "bao.ve";

    private static final Map<String, String> CALLERS = callers();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final Map<String, TestClient> clients = new LinkedHashMap<>();
    private List<Row> table;
    private ReviewFixtures people;
    private RightsStory story;

    /** A line of the table: what each kind of caller is answered. */
    private record Row(String method, String path, String whose, Map<String, String> answers) {

        static Row of(List<String> heads, String line) {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            Map<String, String> answers = new LinkedHashMap<>();
            for (int cell = 3; cell < heads.size(); cell++) {
                answers.put(heads.get(cell), cell < cells.size() ? cells.get(cell) : "");
            }
            return new Row(cells.get(0), cells.get(1), cells.get(2), answers);
        }

        String name() {
            return method + " " + path + " (" + whose + ")";
        }
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("anonymous", "");
        callers.put("official", "nga.pham");
        callers.put("verifier", "lan.vu");
        callers.put("reviewer", "quang.le");
        callers.put("approver", "minh.do");
        callers.put("clerk", CLERK);
        callers.put("auditor", "kiem.luong");
        callers.put("administrator", "admin");
        callers.put("security_officer", SECURITY_OFFICER);
        callers.put("data_protection_officer", DATA_PROTECTION_OFFICER);
        return Collections.unmodifiableMap(callers);
    }

    @BeforeEach
    void aStory() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> heads =
                Stream.of(lines.get(0).split("\\|")).map(String::strip).toList();
        table = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Row.of(heads, line))
                .toList();
        people = new ReviewFixtures(context);
        people.appoint("quang.le", "REVIEWER", "H24.01");
        engage(CLERK, "CLERK");
        engage(SECURITY_OFFICER, "SECURITY_OFFICER");
        engage(DATA_PROTECTION_OFFICER, "DATA_PROTECTION_OFFICER");
        story = new RightsStory(context);
        CALLERS.forEach((kind, account) ->
                clients.put(kind, account.isEmpty() ? TestClient.at(port) : TestClient.signedIn(port, account)));
    }

    @AfterEach
    void clear() {
        story.clear();
        people.clear();
        for (String account : List.of(CLERK, SECURITY_OFFICER, DATA_PROTECTION_OFFICER))
            database().update("update app.account set closed_at = now() where id = ?", account);
    }

    /** Nobody of the demonstration: whoever had a grant once is answered in another way than a stranger. */
    private void engage(String account, String role) {
        database().update("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Văn', 'Thư', ? from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null""", account, account + "@thu.example");
        people.appoint(account, role, "H24.01");
    }

    private JdbcTemplate database() {
        return context.getBean(JdbcTemplate.class);
    }

    @Test
    void everyRoleHasACaller() {
        for (Role role : Role.values()) {
            String kind = role.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(CALLERS).containsKey(kind);
            assertThat(clients.get(kind).get("/api/v1/me").json().get("roles").findValuesAsText("role"))
                    .contains(role.name());
        }
    }

    @Test
    void theTableHasACellForEveryCallAndEveryCaller() {
        Set<String> described = new LinkedHashSet<>();
        for (Operation operation : ApiDescription.servedAt(port).operations()) {
            boolean onSomething = operation.path().contains("{");
            for (String whose : onSomething ? List.of(OWN, FOREIGN, INVENTED) : List.of(PLAIN)) {
                described.add(operation + " (" + whose + ")");
            }
        }
        assertThat(table.stream().map(Row::name).toList()).containsExactlyInAnyOrderElementsOf(described);
        for (Row row : table) {
            assertThat(row.answers().keySet()).as(row.name()).containsExactlyElementsOf(CALLERS.keySet());
            assertThat(row.answers().values()).as(row.name()).allMatch(cell -> cell.matches("[1-4]\\d\\d"));
        }
    }

    /** What is not the caller's looks as if it were not there, and nobody gets anywhere without signing in. */
    @Test
    void theTableTellsNobodyWhatThereIs() {
        Map<String, Map<String, String>> foreign = answersOf(FOREIGN);
        assertThat(foreign).isEqualTo(answersOf(INVENTED)).hasSizeGreaterThan(15);
        for (Row row : table)
            assertThat(row.answers().get("anonymous")).as(row.name()).isEqualTo("401");
    }

    private Map<String, Map<String, String>> answersOf(String whose) {
        return table.stream()
                .filter(row -> row.whose().equals(whose))
                .collect(Collectors.toMap(row -> row.method() + " " + row.path(), Row::answers));
    }

    @Test
    void everybodyIsAnsweredAsTheTableSays() throws IOException {
        List<String> differences = new ArrayList<>();
        Map<Row, Map<String, String>> seen = new LinkedHashMap<>();
        for (Row row : table) {
            story.begin(row.whose().equals(OWN) && !row.method().equals("GET"));
            // from the right: who may do it does it last
            List<String> callers = new ArrayList<>(CALLERS.keySet());
            Collections.reverse(callers);
            for (String caller : callers) {
                Answer answer = story.call(clients.get(caller), row.method(), row.path(), row.whose());
                String status = String.valueOf(answer.status());
                seen.computeIfAbsent(row, key -> new LinkedHashMap<>()).put(caller, status);
                if (status.equals(row.answers().get(caller))) continue;
                differences.add(row.name() + " by " + caller + ": " + status + ", not "
                        + row.answers().get(caller)
                        + (answer.status() < 400 ? "" : " " + answer.problem()));
            }
        }
        Files.write(
                CURRENT, seen.entrySet().stream().map(EndpointRightsTests::line).toList());
        assertThat(differences).isEmpty();
    }

    private static String line(Map.Entry<Row, Map<String, String>> seen) {
        Row row = seen.getKey();
        return Stream.concat(
                        Stream.of(row.method(), row.path(), row.whose()),
                        CALLERS.keySet().stream().map(seen.getValue()::get))
                .collect(Collectors.joining(" | "));
    }

    /** Somebody else's and none: the same answer to the letter. */
    @Test
    void aForeignAndAnInventedThingAreAnsweredWithTheSameWords() {
        story.begin(true);
        List<String> differences = new ArrayList<>();
        for (Row row : table) {
            if (!row.whose().equals(FOREIGN)) continue;
            CALLERS.keySet().forEach(caller -> {
                Answer foreign = story.call(clients.get(caller), row.method(), row.path(), FOREIGN);
                Answer invented = story.call(clients.get(caller), row.method(), row.path(), INVENTED);
                if (!foreign.body().equals(invented.body()))
                    differences.add(row.name() + " by " + caller + ": " + foreign.body() + " / " + invented.body());
            });
        }
        assertThat(differences).isEmpty();
    }
}
