package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator finds in Cockpit: nothing that is refused, no number that is not true, and every incident in words. */
@BrowserTest
class CockpitTests {

    private static final String RECEIPT = "consentReceiptSteps.makeReceipt";

    /** Calls that were refused or failed since the last look. */
    private static final String REFUSED = """
            const calls = window.calls; window.calls = [];
            return calls.filter(call => !/^[23]/.test(call))""";

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
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    ExternalTaskService steps;

    @Autowired
    JdbcClient database;

    private CorrectionFixtures stories;
    private List<String> deployments;
    private RequestNumber running;
    private RequestNumber stuck;
    private String failedStep;

    /** One that waits for a person, one that waits for somebody to be appointed, a job and a long step that failed. */
    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests("nga.pham", "son.cao");
        running = stories.submittedPhone("nga.pham", "0999123480");
        stuck = stories.submittedPhone("son.cao", "0999123481");
        // a second version is no second process
        deployments = List.of(deploysAStepThatFails("Trước"), deploysAStepThatFails("Sau"));
        failsAJob(running);
        failsALongStep();
    }

    private String deploysAStepThatFails(String version) {
        return repository
                .createDeployment()
                .name(version)
                .addModelInstance(
                        "failing-in-cockpit.bpmn",
                        Bpmn.createExecutableProcess("failing-in-cockpit")
                                .name("Quy trình có bước lỗi")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .serviceTask("step")
                                .name("Bước lỗi")
                                .camundaAsyncBefore()
                                .camundaExpression("${nobodyKnowsThisBean.work()}")
                                .endEvent(version.equals("Sau") ? "done" : "ended")
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void clear() {
        runtime.deleteProcessInstance(failedStep, "test");
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        stories.withdrawOpenRequests("nga.pham", "son.cao");
    }

    @Test
    void noPageThatALinkLeadsToIsRedOrRefusedOrEnglish() throws IOException {
        Set<String> english = englishWords();
        List<String> faults = new ArrayList<>();
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.listensToCalls();
            Set<String> visited = new CockpitWalk(admin, page -> {
                        CockpitWalk.strings(admin, REFUSED).forEach(call -> faults.add(page + " refused: " + call));
                        CockpitWalk.strings(admin, RED).forEach(box -> faults.add(page + " red: " + box));
                        CockpitWalk.strings(admin, LABELS)
                                .filter(label -> words(label.replaceAll("'[^']*'", "")).stream()
                                        .anyMatch(english::contains))
                                .distinct()
                                .forEach(label -> faults.add(page + " English: " + label));
                    })
                    .from(
                            "#/dashboard",
                            "#/process-instance/" + instance("agency-decision", stuck.text()),
                            "#/process-instance/" + failedStep,
                            "#/process-instance/" + instance("failing-in-cockpit", running.text()));
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
            for (String process : List.of("record-correction", "agency-decision", "failing-in-cockpit")) {
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

    @Test
    void anIncidentSaysWhichCaseWhichAgencyWhoIsMissingAndWhatToDo() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.listensToCalls();
            CockpitWalk.open(
                    admin,
                    "#/process-instance/" + instance("agency-decision", stuck.text()) + "/runtime?tab=incidents-tab");
            assertThat(admin.waitFor(By.cssSelector("td.message")).getText())
                    .contains(stuck.text(), "Sở Nội vụ tỉnh Hưng Yên", "Đề nghị bổ nhiệm thêm người thẩm tra")
                    .contains("không phải thử lại");
            admin.photographs("cockpit-incident");
            admin.takesThePhone();
            admin.photographs("phone-cockpit-incident");
            admin.takesTheDesktop();

            CockpitWalk.open(
                    admin,
                    "#/process-instance/" + instance("failing-in-cockpit", running.text())
                            + "/runtime?tab=incidents-tab");
            assertThat(admin.waitFor(By.cssSelector("td.message")).getText())
                    .contains(running.text(), "Sở Nội vụ thành phố Hải Phòng", "bước “Bước lỗi”", "bấm thử lại");
            admin.photographs("cockpit-failed-job");
            admin.click(By.cssSelector("td.message a"));
            admin.waitFor(By.cssSelector(".modal-body textarea"));
            admin.photographs("cockpit-failed-job-details");
            assertThat(CockpitWalk.strings(admin, REFUSED)).isEmpty();
        }
    }

    @Test
    void theRequesterOfTheStuckCaseReadsForWhomItWaitsAtADeskAndOnAPhone() {
        try (Person son = Person.signedIn(port, "son.cao")) {
            for (String page : List.of("/corrections/" + stuck, "/me/requests")) {
                son.takesTheDesktop();
                son.open(page);
                assertThat(son.waitFor(By.cssSelector("[data-test=awaits]")).getText())
                        .contains("người thẩm tra", "Sở Nội vụ tỉnh Hưng Yên", "Ông/Bà không phải làm gì");
                son.findsThePageAccessible();
                son.photographs(page.startsWith("/me") ? "portal-awaits-list" : "portal-awaits");
                son.takesThePhone();
                son.findsThePageNarrowEnough();
                son.photographs(page.startsWith("/me") ? "phone-awaits-list" : "phone-awaits");
            }
        }
    }

    private void failsAJob(RequestNumber number) {
        String run = runtime.startProcessInstanceByKey("failing-in-cockpit", number.text())
                .getId();
        Job job = management.createJobQuery().processInstanceId(run).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        // the first failure counts the tries anew
        management.setJobRetries(job.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
    }

    private void failsALongStep() {
        String number = "DY-" + UUID.randomUUID();
        failedStep = runtime.startProcessInstanceByKey("consent-receipt", number, Map.of("event", "GIVEN"))
                .getId();
        String step = steps.fetchAndLock(1, "cockpit")
                .topic(RECEIPT, 1000)
                .businessKey(number)
                .execute()
                .get(0)
                .getId();
        steps.handleFailure(step, "cockpit", "Hồ sơ thử gặp lỗi kỹ thuật.", "IOException", 0, 0);
    }

    private String instance(String process, String number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
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
