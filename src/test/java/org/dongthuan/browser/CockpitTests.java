package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator finds in Cockpit: nothing that is refused or English, and no number that is not true. */
@BrowserTest
class CockpitTests {

    private static final String RED = """
            return [...document.querySelectorAll('.page-notifications .alert, .alert-danger, .has-error')]
                .filter(box => box.getClientRects().length).map(box => box.innerText.trim())""";

    /** What the web app itself says, in text and in tooltips; names and values come from our models. */
    private static final String LABELS = """
            const places = document.querySelectorAll(
                'h1, h2, h3, h4, h5, h6, th, dt, label, legend, caption, button, .btn, .nav-tabs a, [cam-widget-header] a,'
                + ' .breadcrumbs-panel a, td.type, td.state, td.message i, .legend-holder, .null-value');
            return [...places].filter(place => place.getClientRects().length)
                .flatMap(place => [...place.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent)
                    .concat(['title', 'placeholder', 'aria-label', 'uib-tooltip'].map(name => place.getAttribute(name) || '')))
                .map(text => text.trim()).filter(text => text)""";

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private CockpitCases cases;

    @BeforeEach
    void prepare() {
        cases = new CockpitCases(context);
    }

    @AfterEach
    void clear() {
        cases.clear();
    }

    @Test
    void noPageThatALinkLeadsToIsRedOrRefusedOrEnglish() throws IOException {
        Set<String> english = englishWords();
        List<String> faults = new ArrayList<>();
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.listensToCalls();
            Set<String> visited = new CockpitWalk(admin, page -> {
                        CockpitWalk.refused(admin).forEach(call -> faults.add(page + " refused: " + call));
                        CockpitWalk.strings(admin, RED).forEach(box -> faults.add(page + " red: " + box));
                        CockpitWalk.strings(admin, LABELS)
                                .filter(label -> words(label.replaceAll("'[^']*'", "")).stream()
                                        .anyMatch(english::contains))
                                .distinct()
                                .forEach(label -> faults.add(page + " English: " + label));
                    })
                    .from(
                            "#/dashboard",
                            "#/process-instance/" + cases.instance("agency-decision", cases.stuck),
                            "#/process-instance/" + cases.failedLongStep,
                            "#/process-instance/" + cases.instance(CockpitCases.FAILING, cases.running));
            assertThat(faults).isEmpty();
            assertThat(visited)
                    .contains("#/processes", "#/decisions", "#/repository")
                    .anyMatch(page -> page.startsWith("#/process-definition/"))
                    .anyMatch(page -> page.startsWith("#/process-instance/"))
                    .anyMatch(page -> page.startsWith("#/decision-definition/"))
                    .doesNotContain("#/tasks", "#/batch", "#/reports");
        }
    }

    @Test
    void everyNumberIsTheDatabasesAndTasksAreNotCounted() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.listensToCalls();
            CockpitWalk.open(admin, "#/dashboard");
            assertThat(number(admin, ".process-instances .value"))
                    .isEqualTo(count("select count(*) from camunda.act_ru_execution where parent_id_ is null"));
            assertThat(number(admin, ".open-incidents .value")).isEqualTo(count("""
                    select count(*) from camunda.act_ru_incident
                    where id_ = root_cause_incident_id_ and proc_def_id_ is not null"""));
            assertThat(admin.sees(By.cssSelector(".open-human-tasks"))).isFalse();
            admin.photographs("cockpit-dashboard");

            CockpitWalk.open(admin, "#/processes");
            assertThat(admin.waitFor(By.cssSelector(".processes-dashboard h1, .processes-dashboard h4, .section-title"))
                            .getText())
                    .startsWith(count("select count(distinct key_) from camunda.act_re_procdef") + " ");
            Map<String, Long> waiting = database
                    .sql("""
                            select d.key_ as process, count(*) as runs from camunda.act_ru_execution e
                            join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                            where e.parent_id_ is null group by d.key_""")
                    .query((row, index) -> Map.entry(row.getString("process"), row.getLong("runs")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            for (String process : List.of("record-correction", "agency-decision", CockpitCases.FAILING)) {
                String row =
                        "//tr[td[@class='key' and contains(., '" + process + "')] or contains(., '" + process + "')]";
                assertThat(admin.waitFor(By.xpath(row + "/td[contains(@class, 'instances')]"))
                                .getText())
                        .as(process)
                        .isEqualTo(waiting.get(process).toString());
            }
            admin.photographs("cockpit-processes");
        }
    }

    private static long number(Person admin, String place) {
        return Long.parseLong(admin.waitFor(By.cssSelector(place)).getText().strip());
    }

    private long count(String query) {
        return database.sql(query).query(Long.class).single();
    }

    /** The words of the web app's English texts that its Vietnamese ones do without. */
    private static Set<String> englishWords() throws IOException {
        Set<String> words = words(texts("en"));
        words.removeAll(words(texts("vi")));
        words.add("null");
        // the name of an engine, which is shown when other tests have started more of them
        words.remove("default");
        return words;
    }

    private static String texts(String language) throws IOException {
        String file = "META-INF/resources/webjars/camunda/app/cockpit/locales/" + language + ".json";
        try (var content = CockpitTests.class.getClassLoader().getResourceAsStream(file)) {
            String json = new String(content.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            var texts = new StringBuilder();
            collect(new ObjectMapper().readTree(json), texts);
            // what the web app fills in or obeys is no word
            return texts.toString().replaceAll("\\{\\{[^}]*}}|<[^>]*>", " ");
        }
    }

    private static void collect(JsonNode node, StringBuilder texts) {
        if (node.isValueNode()) texts.append(node.asText()).append('\n');
        else node.forEach(child -> collect(child, texts));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
