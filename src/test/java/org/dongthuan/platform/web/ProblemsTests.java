package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Conflict;
import org.dongthuan.platform.Refusal.NotFound;
import org.dongthuan.platform.Refusal.NotPermitted;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.TooOften;
import org.dongthuan.platform.Refusal.Violation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@ApplicationTest
class ProblemsTests {

    @Autowired
    IdempotentResponseTable answers;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ProblemCatalogue catalogue;

    @Autowired
    RequestLanguage language;

    @Autowired
    ObjectMapper json;

    private final Thrower thrower = new Thrower();
    private Stage stage;

    @BeforeEach
    void raise() {
        stage = new Stage(thrower, answers, transactions, catalogue, language, json);
    }

    @Test
    void aRefusalKeepsItsWordItsMembersAndItsFields() throws Exception {
        thrower.failure = new Conflict("changed-meanwhile", Map.of("number", "DC-2026-000001"));
        assertThat(problem(get("/api/v1/fail"), 409, "changed-meanwhile")
                        .get("number")
                        .asText())
                .isEqualTo("DC-2026-000001");

        thrower.failure = new RuleViolated("malformed", List.of(Violation.of("reason", "malformed.missing")));
        JsonNode problem = problem(get("/api/v1/fail"), 422, "malformed");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("reason");
        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo("Thiếu nội dung này.");
    }

    @Test
    void theDetailIsInTheLanguageOfTheRequest() throws Exception {
        thrower.failure = new NotFound("not-found");
        assertThat(problem(get("/api/v1/fail"), 404, "not-found").get("detail").asText())
                .isEqualTo("Không tìm thấy nội dung được yêu cầu.");
        assertThat(problem(get("/api/v1/fail").header("Accept-Language", "en-GB,vi;q=0.5"), 404, "not-found")
                        .get("detail")
                        .asText())
                .isEqualTo("What was asked for could not be found.");
    }

    @Test
    void aRefusalIsRecognisedInsideOfWhatWrapsIt() throws Exception {
        thrower.failure = new IllegalStateException("ENGINE-03051", new NotPermitted("not-permitted"));
        problem(get("/api/v1/fail"), 403, "not-permitted");
    }

    @Test
    void whoComesTooOftenIsToldHowLongToWait() throws Exception {
        thrower.failure = new TooOften("too-many-searches", Duration.ofSeconds(90));
        assertThat(problem(get("/api/v1/fail"), 429, "too-many-searches")
                        .get("detail")
                        .asText())
                .endsWith("sau khoảng 2 phút.");
        assertThat(send(get("/api/v1/fail")).getHeader("Retry-After")).isEqualTo("91");
    }

    @Test
    void onlyRefusedAccessIsReported() throws Exception {
        for (Refusal refusal : List.of(
                new NotFound("not-found"), new NotPermitted("not-permitted"), new Conflict("changed-meanwhile"))) {
            thrower.failure = refusal;
            send(get("/api/v1/fail?name=secret"));
        }
        send(get("/api/v1/nothing-here"));
        assertThat(stage.refusals).containsExactly("not-found GET /api/v1/fail", "not-permitted GET /api/v1/fail");
    }

    @Test
    void aBugIsShownAsAReferenceAndNothingElse() throws Exception {
        thrower.failure = new DataIntegrityViolationException("Key (name)=(secret) is missing");
        JsonNode problem = problem(get("/api/v1/fail"), 500, "internal");
        assertThat(problem.get("reference").asText()).hasSize(8);
        assertThat(problem.get("detail").asText())
                .contains(problem.get("reference").asText());
        assertThat(problem.toString()).doesNotContain("secret", "Exception", "org.");
    }

    @Test
    void whoWasOvertakenMayTryAgain() throws Exception {
        for (RuntimeException failure : List.of(
                new CannotAcquireLockException("lock"),
                new IllegalStateException(new SQLException("deadlock", "40P01")),
                new IllegalStateException(new SQLException("unique", "23505")))) {
            thrower.failure = failure;
            problem(get("/api/v1/fail"), 409, "changed-meanwhile");
        }
    }

    @Test
    void aDatabaseOutOfReachIsSaidToBeSo() throws Exception {
        thrower.failure = new CannotCreateTransactionException("no connection");
        problem(get("/api/v1/fail"), 503, "unavailable");
    }

    @ParameterizedTest(name = "{0} is malformed at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"x\",\"items\":[{\"kind\":\"A\",\"colour\":1}]} | items[0].colour | Hệ thống không có trường này.",
                "{\"name\":\"x\",\"extra\":1} | extra | Hệ thống không có trường này.",
                "{\"name\":{},\"items\":[]} | name | Giá trị này không đúng kiểu hoặc không đúng định dạng.",
                "{\"name\":\"x\",\"items\":[{\"kind\":\"C\"}]} | items[0].kind | Giá trị này không đúng kiểu hoặc không đúng định dạng.",
                "{\"name\":\"x\",\"items\":[{\"id\":\"7\"}]} | items[0].id | Giá trị này không đúng kiểu hoặc không đúng định dạng."
            })
    void aBodyThatIsNotUnderstoodNamesTheField(String body, String field, String detail) throws Exception {
        JsonNode problem = problem(put("/api/v1/things").content(body), 400, "malformed");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(problem.at("/errors/0/detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{", "[]", "nonsense", "''"})
    void aBodyThatIsNoJsonIsMalformed(String body) throws Exception {
        JsonNode problem = problem(put("/api/v1/things").content(body), 400, "malformed");
        assertThat(problem.has("errors")).isFalse();
    }

    @Test
    void parametersAreNamed() throws Exception {
        assertThat(problem(get("/api/v1/list"), 400, "malformed")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("kind");
        assertThat(problem(get("/api/v1/list?kind=A&page=x"), 400, "malformed")
                        .at("/errors/0/field")
                        .asText())
                .isEqualTo("page");
        assertThat(problem(get("/api/v1/list?kind=A&size=101"), 400, "malformed")
                        .at("/errors/0")
                        .toString())
                .contains("\"size\"")
                .contains("100");
    }

    @Test
    void anEmptyListIsAListToo() throws Exception {
        assertThat(send(get("/api/v1/list?kind=A")).getContentAsString())
                .isEqualTo("{\"items\":[],\"page\":0,\"size\":20,\"total\":0}");
    }

    @Test
    void theProtocolAnswersWithProblemsToo() throws Exception {
        problem(get("/api/v1/nothing-here"), 404, "not-found");
        problem(get("/api/v1/things/not-an-id"), 404, "not-found");
        problem(put("/api/v1/things").contentType(MediaType.TEXT_PLAIN).content("x"), 415, "unsupported-media-type");
        problem(get("/api/v1/list?kind=A").accept(MediaType.APPLICATION_PDF), 406, "not-acceptable");
        assertThat(send(put("/api/v1/list")).getHeader("Allow")).isEqualTo("GET");
        problem(put("/api/v1/list"), 405, "method-not-allowed");
    }

    private JsonNode problem(MockHttpServletRequestBuilder request, int status, String word) throws Exception {
        MockHttpServletResponse answer = send(request);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(problem.get("type").asText()).isEqualTo("/problems/" + word);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        return problem;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        if (request.buildRequest(new org.springframework.mock.web.MockServletContext())
                        .getContentType()
                == null) {
            request.contentType(MediaType.APPLICATION_JSON);
        }
        return stage.mvc.perform(request).andReturn().getResponse();
    }

    enum Kind {
        A,
        B
    }

    record Item(Kind kind, UUID id) {}

    record Thing(String name, List<Item> items) {}

    /** Fails as it is told. */
    @RestController
    static final class Thrower {
        RuntimeException failure = new IllegalStateException();

        @GetMapping("/api/v1/fail")
        String fail() {
            throw failure;
        }

        @PutMapping("/api/v1/things")
        Thing put(@RequestBody Thing thing) {
            return thing;
        }

        @GetMapping("/api/v1/things/{id}")
        UUID thing(@PathVariable UUID id) {
            return id;
        }

        @GetMapping("/api/v1/list")
        Listing<String> list(
                @RequestParam Kind kind,
                @RequestParam(required = false) Integer page,
                @RequestParam(required = false) Integer size) {
            return Listing.of(List.of(), Paging.of(page, size), 0);
        }
    }
}
