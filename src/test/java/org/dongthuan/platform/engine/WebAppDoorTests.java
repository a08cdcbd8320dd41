package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.platform.VietnamTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The web apps' own calls over HTTP: Lan verifies at H24.01; the other task waits for H31.01. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebAppDoorTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    ExternalTaskService steps;

    @Autowired
    FilterService filters;

    @Autowired
    JdbcClient database;

    private final Map<String, TestClient> signedIn = new HashMap<>();

    private String deployment;

    @BeforeAll
    void deployTwoSmallModels() {
        deployment = repository
                .createDeployment()
                .addClasspathResource("org/dongthuan/platform/engine/review.bpmn")
                .addClasspathResource("org/dongthuan/platform/engine/failing.bpmn")
                .deploy()
                .getId();
    }

    @AfterAll
    void removeThem() {
        repository.deleteDeployment(deployment, true);
    }

    @AfterEach
    void openAllAccounts() {
        database.sql("update app.appointment set valid_to = null where valid_from > '2020-01-01'")
                .update();
        database.sql("update app.account set closed_at = null").update();
    }

    @ParameterizedTest(name = "{0} {1} {2}: official {3}, administrator {4}")
    @CsvFileSource(
            resources = "web-app-calls.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            maxCharsPerColumn = 500)
    void lets(String method, String call, String body, int official, int administrator) {
        assertThat(answer("lan.vu", "tasklist", method, call, body))
                .as("official")
                .isEqualTo(official);
        assertThat(answer("admin", "cockpit", method, call, body))
                .as("administrator")
                .isEqualTo(administrator);
    }

    private int answer(String account, String app, String method, String call, String body) {
        TestClient client = inApp(account, app);
        Answer answer = send(client, method, withThings(call, account), withThings(body, account));
        if (answer.status() == 403) {
            assertThat(client.get("/api/v1/me").status())
                    .as("the session lives on")
                    .isEqualTo(200);
        }
        return answer.status();
    }

    @Test
    void refusesInTheEnginesShapeAndInVietnamese() {
        Answer answer = inApp("lan.vu", "tasklist").get(ENGINE + "/deployment");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.json().get("type").asText()).isEqualTo("AuthorizationException");
        assertThat(answer.json().get("message").asText()).isEqualTo("Ông/Bà không có quyền thực hiện thao tác này.");
    }

    @Test
    void refusesBeforeTheFilterThatWouldEndTheSession() {
        TestClient client = TestClient.signedIn(port, "lan.vu");
        Answer answer = client.change("POST", ENGINE + "/deployment/create", "{}", Map.of());
        assertThat(answer.status()).as("without any token").isEqualTo(403);
        assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "a call with the token \"{0}\" is refused, and the next page helps")
    @ValueSource(strings = {"", "of yesterday"})
    void aStaleTokenEndsNoSession(String token) {
        TestClient client = TestClient.signedIn(port, "lan.vu").with("Accept", "*/*");
        client.get("/camunda/app/tasklist/default/");
        Answer answer = client.change("POST", ENGINE + "/task/count", "{}", Map.of("X-XSRF-TOKEN", token));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("message").asText()).contains("Vui lòng tải lại trang");
        assertThat(client.get("/api/v1/me").status()).isEqualTo(200);
        client.get("/camunda/app/tasklist/default/");
        assertThat(client.change("POST", ENGINE + "/task/count", "{}", Map.of()).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api//engine/engine/default/deployment",
                "/camunda//api/engine/engine/default/deployment",
                "//camunda/api/engine/engine/default/deployment",
                "/camunda/api;x/engine/engine/default/deployment",
                "/camunda/api/engine/engine/default/deployment;x",
                "/camunda/api/engine/engine/default/task;/../deployment",
                "/camunda/api/engine/engine/default/task/../deployment",
                "/camunda/api/engine/engine/default/./deployment",
                "/camunda/api/engine/engine/default/task/%2e%2e/deployment",
                "/camunda/api/engine/engine/default/task/%2E%2E/deployment",
                "/camunda/api/engine/engine/default/task%2f..%2fdeployment",
                "/camunda/api/engine/engine/default/task/..%2fdeployment",
                "/camunda/api/engine/engine/default%2fdeployment",
                "/camunda/api/engine/engine/default/%64eployment",
                "/camunda/ap%69/engine/engine/default/deployment",
                "/%63amunda/api/engine/engine/default/deployment",
                "/camunda/api/engine/engine/default/deployment%00",
                "/camunda/api/engine/engine/default/deployment%20",
                "/camunda/api/engine/engine/default/deployment/",
                "/camunda/api/engine/engine/default/deployment//",
                "/camunda/api/engine/engine/default/DEPLOYMENT",
                "/camunda/api/engine/engine/DEFAULT/deployment",
                "/camunda/api/engine/engine/default/task%5c..%5cdeployment",
                "/camunda/api/engine/engine/default/%252e%252e/deployment",
                "/camunda/api/engine/engine/default/deployment.json",
                "/CAMUNDA/API/engine/engine/default/deployment",
                "/camunda/API/engine/engine/default/deployment",
                "/camunda/api/../api/engine/engine/default/deployment",
                "/camunda/app/../api/engine/engine/default/deployment"
            })
    void noSpellingOfThePathGetsPast(String path) {
        Answer answer = inApp("lan.vu", "tasklist").get(path);
        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("deploymentTime").doesNotContain(deployment);
    }

    @Test
    void nobodyIsAsked401AndNeverRedirected() {
        assertThat(TestClient.at(port).get(ENGINE + "/task").status()).isEqualTo(401);
        assertThat(TestClient.at(port)
                        .get("/camunda/api/admin/auth/user/default")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theAppsOpenForThoseWhoHaveThem() {
        TestClient official = inApp("lan.vu", "tasklist");
        assertThat(official.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(official.get("/camunda/app/welcome/default/").status()).isEqualTo(200);
        assertThat(official.get("/camunda/app/cockpit/default/").status()).isEqualTo(403);
        assertThat(official.get("/camunda/app/admin/default/").status()).isEqualTo(403);
        TestClient administrator = inApp("admin", "cockpit");
        assertThat(administrator.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
        assertThat(administrator.get("/camunda/app/welcome/default/").status()).isEqualTo(200);
        assertThat(administrator.get("/camunda/app/tasklist/default/").status()).isEqualTo(403);
        assertThat(administrator.get("/camunda/app/admin/default/").status()).isEqualTo(403);
    }

    @Test
    void whoIsSignedInHereIsSignedInThere() {
        Answer me = inApp("lan.vu", "tasklist").get("/camunda/api/admin/auth/user/default");
        assertThat(me.json().get("userId").asText()).isEqualTo("lan.vu");
        assertThat(me.json().get("authorizedApps"))
                .extracting(node -> node.asText())
                .containsExactlyInAnyOrder("tasklist", "welcome");
    }

    @Test
    void anAppointmentThatEndedIsGoneWithTheNextRequest() {
        Task task = taskFor("H24.01.verifier");
        TestClient lan = inApp("lan.vu", "tasklist");
        assertThat(lan.get(ENGINE + "/task/" + task.getId()).status()).isEqualTo(200);

        database.sql("update app.appointment set valid_to = valid_from where account = 'lan.vu' and role = 'VERIFIER'")
                .update();

        assertThat(lan.get(ENGINE + "/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(claim(lan, task, "lan.vu").status()).isEqualTo(404);

        database.sql("update app.account set closed_at = now() where id = 'lan.vu'")
                .update();
        assertThat(lan.get(ENGINE + "/task").status()).isEqualTo(401);
        signedIn.clear();
    }

    @Test
    void whatAnAdministratorChangesStandsInTheLog() {
        TestClient administrator = inApp("admin", "cockpit");
        String id = administrator
                .get(ENGINE + "/process-definition?key=record-correction&latestVersion=true&maxResults=1")
                .json()
                .get(0)
                .get("id")
                .asText();
        String path = ENGINE + "/process-definition/" + id + "/suspended";
        assertThat(send(administrator, "PUT", path, "{\"suspended\": false, \"includeProcessInstances\": false}")
                        .status())
                .isEqualTo(204);
        assertThat(database.sql(
                                "select count(*) from app.audit_event where actor = 'admin' and action = 'ADMINISTER' and reference = ?")
                        .param("PUT " + path)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void anAdministratorFindsNoVariables() {
        taskFor("H24.01.verifier");
        TestClient administrator = inApp("admin", "cockpit");
        assertThat(send(administrator, "POST", ENGINE + "/variable-instance?maxResults=50", "{}")
                        .json())
                .isEmpty();
        assertThat(send(administrator, "POST", ENGINE + "/variable-instance/count", "{}")
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void theShippedFiltersShowMyWorkAndTheWorkOfMyAgency() {
        Task waiting = taskFor("H24.01.verifier");
        Task mine = taskFor("H24.01.verifier");
        tasks.setAssignee(mine.getId(), "lan.vu");
        Task others = taskFor("H31.01.verifier");
        TestClient lan = inApp("lan.vu", "tasklist");

        assertThat(ids(lan, "Việc đang xử lý")).contains(mine.getId()).doesNotContain(waiting.getId(), others.getId());
        assertThat(ids(lan, "Việc chờ tiếp nhận"))
                .contains(waiting.getId())
                .doesNotContain(mine.getId(), others.getId());
        assertThat(ids(lan, "Tất cả việc tôi có thể xử lý"))
                .contains(waiting.getId(), mine.getId())
                .doesNotContain(others.getId());
    }

    @Test
    void whatIsOverdueIsSaidOfMyOwnWorkOnly() {
        Task late = due(taskFor("H24.01.verifier"), Duration.ofMinutes(-1));
        Task mine = due(taskFor("H24.01.verifier"), Duration.ofDays(-2));
        tasks.setAssignee(mine.getId(), "lan.vu");
        Task early = due(taskFor("H24.01.verifier"), Duration.ofMinutes(10));
        Task others = due(taskFor("H31.01.verifier"), Duration.ofDays(-2));

        assertThat(ids(inApp("lan.vu", "tasklist"), "Việc quá hạn", byDueDate("asc")))
                .containsSubsequence(mine.getId(), late.getId())
                .doesNotContain(early.getId(), others.getId());
        assertThat(ids(inApp("lan.vu", "tasklist"), "Việc quá hạn", byDueDate("desc")))
                .containsSubsequence(late.getId(), mine.getId());
        assertThat(ids(inApp("lan.vu", "tasklist"), "Việc quá hạn", "{\"dueBefore\": \"" + in(4) + "\"}"))
                .contains(mine.getId(), late.getId())
                .doesNotContain(early.getId());
        assertThat(ids(inApp("lan.vu", "tasklist"), "Việc quá hạn", "{\"dueBefore\": \"" + in(-1) + "\"}"))
                .contains(mine.getId())
                .doesNotContain(late.getId());
    }

    /** What the search of the Tasklist sends. */
    @Test
    void theListIsNarrowedByNumberAgencyAndDueDate() {
        String number = "DC-" + UUID.randomUUID();
        Task task = due(taskFor("H24.01.verifier", number), Duration.ofDays(3));
        task.setName("Thẩm tra " + number + " - H24.01");
        tasks.saveTask(task);
        Task others = due(taskFor("H31.01.verifier", number), Duration.ofDays(3));
        TestClient lan = inApp("lan.vu", "tasklist");
        String all = "Tất cả việc tôi có thể xử lý";
        String asked = "{\"processInstanceBusinessKeyLike\": \"%" + number + "%\", ";

        assertThat(ids(lan, all, asked + "\"nameLike\": \"% - H24%\"}"))
                .containsExactly(task.getId())
                .doesNotContain(others.getId());
        assertThat(ids(lan, all, asked + "\"nameLike\": \"% - H31%\"}")).isEmpty();
        assertThat(ids(lan, all, asked + "\"dueAfter\": \"" + in(2) + "\", \"dueBefore\": \"" + in(4) + "\"}"))
                .containsExactly(task.getId());
        assertThat(ids(lan, all, asked + "\"dueAfter\": \"" + in(4) + "\"}")).isEmpty();
        assertThat(ids(lan, all, asked + "\"dueBefore\": \"" + in(2) + "\"}")).isEmpty();
    }

    private static String byDueDate(String order) {
        return "{\"sorting\": [{\"sortBy\": \"dueDate\", \"sortOrder\": \"" + order + "\"}]}";
    }

    private Task due(Task task, Duration fromNow) {
        task.setDueDate(Date.from(Instant.now().plus(fromNow)));
        tasks.saveTask(task);
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private static String in(int days) {
        return OffsetDateTime.now(VietnamTime.ZONE)
                .plusDays(days)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ"));
    }

    @Test
    void aRefusedCompletionIsAnsweredWithItsStatusAndASentence() {
        Task task = taskFor("H24.01.verifier");
        for (String way : List.of("/complete", "/submit-form")) {
            Answer answer = send(inApp("lan.vu", "tasklist"), "POST", ENGINE + "/task/" + task.getId() + way, "{}");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().get("type").asText()).isEqualTo("task-not-yours");
            assertThat(answer.json().get("message").asText()).startsWith("Chỉ người đã nhận việc mới được");
        }
    }

    @Test
    void aLostRaceIsAnsweredWith409AndASentence() {
        Task claimed = taskFor("H24.01.verifier");
        tasks.setAssignee(claimed.getId(), "hoa.ngo");
        TestClient lan = inApp("lan.vu", "tasklist");
        Answer answer = claim(lan, claimed, "lan.vu");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().get("message").asText()).isEqualTo("Việc này đã có người khác nhận.");

        runtime.deleteProcessInstance(claimed.getProcessInstanceId(), "decided");
        for (String way : List.of("/complete", "/submit-form")) {
            Answer late = send(lan, "POST", ENGINE + "/task/" + claimed.getId() + way, "{}");
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.json().get("type").asText()).isEqualTo("already-decided");
            assertThat(late.json().get("message").asText()).startsWith("Việc này vừa được người khác xử lý");
        }
    }

    @Test
    void everyRefusalIsToldToTheObservers() {
        TestClient lan = inApp("lan.vu", "tasklist");
        lan.get(ENGINE + "/metrics?subject=nobody");
        assertThat(database.sql("select count(*) from app.audit_event where reference like '%/metrics'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private List<String> ids(TestClient client, String filter) {
        return ids(client, filter, "{}");
    }

    private List<String> ids(TestClient client, String filter, String narrower) {
        String id =
                filters.createFilterQuery().filterName(filter).singleResult().getId();
        return send(client, "POST", ENGINE + "/filter/" + id + "/list?maxResults=200", narrower)
                .json()
                .findValuesAsText("id");
    }

    private Answer claim(TestClient client, Task task, String account) {
        return send(client, "POST", ENGINE + "/task/" + task.getId() + "/claim", "{\"userId\":\"" + account + "\"}");
    }

    private TestClient inApp(String account, String app) {
        return signedIn.computeIfAbsent(account, name -> {
            TestClient client = TestClient.signedIn(port, name).with("Accept", "*/*");
            client.get("/camunda/app/" + app + "/default/"); // brings the web apps' own token
            return client;
        });
    }

    private static Answer send(TestClient client, String method, String path, String body) {
        if (method.equals("GET")) return client.get(path);
        return client.change(method, path, body == null ? "" : body, Map.of());
    }

    private Task taskFor(String group) {
        return taskFor(group, "DC-2026-000001");
    }

    private Task taskFor(String group, String number) {
        String instance = runtime.startProcessInstanceByKey("review", number, Map.of("group", group))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private Task myTask(String account) {
        Task task = taskFor("H24.01.verifier");
        tasks.setAssignee(task.getId(), account);
        return task;
    }

    /** Puts fresh things where the table names them. */
    private String withThings(String text, String account) {
        if (text == null) return null;
        String full = text.startsWith("/") || text.startsWith("E/")
                ? "/camunda/api" + text.replaceFirst("^E/", "/engine/engine/default/")
                : text;
        full = full.replaceAll("\\bME\\b", account);
        if (full.contains("/TASK"))
            full = full.replace("TASK", taskFor("H24.01.verifier").getId());
        if (full.contains("/OTHER"))
            full = full.replace("OTHER", taskFor("H31.01.verifier").getId());
        if (full.contains("/MINE")) full = full.replace("MINE", myTask(account).getId());
        if (full.contains("/FILTER")) {
            full = full.replace(
                    "FILTER",
                    filters.createFilterQuery()
                            .filterName("Việc đang xử lý")
                            .singleResult()
                            .getId());
        }
        if (full.contains("/DEFINITION")) {
            full = full.replace(
                    "DEFINITION",
                    repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("failing")
                            .singleResult()
                            .getId());
        }
        full = full.replace("DEPLOYMENT", deployment);
        if (full.contains("/STEP")) full = full.replace("STEP", failedStep());
        return full.matches(".*/(INSTANCE|JOB|INCIDENT).*") ? withFailure(full) : full;
    }

    /** A paper whose last try has failed. */
    private String failedStep() {
        String number = "DY-" + UUID.randomUUID();
        runtime.startProcessInstanceByKey("consent-receipt", number, Map.of("event", "GIVEN"));
        var step = steps.fetchAndLock(1, "door")
                .topic("consentReceiptSteps.makeReceipt", 1000)
                .businessKey(number);
        String id = step.execute().get(0).getId();
        steps.handleFailure(id, "door", "IOException", 0, 0);
        return id;
    }

    private String withFailure(String text) {
        String instance =
                runtime.startProcessInstanceByKey("failing", "DC-2026-000002").getId();
        String job = management
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        management.setJobRetries(job, 0);
        String incident = runtime.createIncidentQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        return text.replace("INSTANCE", instance).replace("JOB", job).replace("INCIDENT", incident);
    }
}
