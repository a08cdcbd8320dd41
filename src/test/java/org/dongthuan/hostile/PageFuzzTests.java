package org.dongthuan.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dongthuan.ApiDescription;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in the address of a page or in a form, people get a page. */
@ApplicationTest
class PageFuzzTests {

    private static final int TIMES_EACH = 3;

    /** What our pages and forms read, as far as it is not the name of a field. */
    private static final List<String> NAMES = List.of(
            "page",
            "year",
            "from",
            "to",
            "by",
            "action",
            "own",
            "side",
            "field",
            "choose",
            "chosen",
            "lang",
            "event",
            "fields",
            "purpose",
            "grant",
            "reason",
            "day",
            "kind",
            "nameVi",
            "outcome",
            "answer",
            "until",
            "basis",
            "item",
            "q",
            "person",
            "subject",
            "purposeText",
            "legalBasis",
            "formsOfUse",
            "channel",
            "attested",
            "remarks",
            "username",
            "password",
            "error",
            "find-place",
            "place",
            "rows",
            "draft",
            "typist",
            "seen-phone",
            "value-height_cm",
            "value-foreign_languages-add-1-score",
            "evidence-phone",
            "wrong-date_of_birth",
            "asOf",
            "knownOn",
            "after",
            "agency",
            "record",
            "template",
            "step",
            "order-date",
            "text",
            "evidenceIds",
            "return",
            "return-reason",
            "missing");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    WaitingRequests waiting;
    String task;

    @BeforeEach
    void somethingIsThere() {
        waiting = new WaitingRequests(context);
        task = waiting.corrections().task(waiting.correction()).getId();
    }

    @AfterEach
    void clear() {
        waiting.clear();
    }

    @Test
    void everyPageAnswersWithAPage() {
        FuzzSeed seed = FuzzSeed.ofThisRun();
        var values = new HostileValues(seed.dice(), ApiDescription.servedAt(port), Map.of());
        List<String> complaints = new ArrayList<>();
        Map<Integer, Integer> answers = new TreeMap<>();
        Instant start = Instant.now();
        for (String account : List.of("nga.pham", "lan.vu", "admin")) {
            TestClient client = TestClient.signedIn(port, account);
            String token = token(client.get("/"));
            for (String page : pages()) {
                for (int time = 0; time < TIMES_EACH; time++) {
                    var next = Optional.of(call(page, values, token));
                    while (next.isPresent()) {
                        HostileCall call = next.get();
                        Answer answer = client.change(call.method(), call.target(), call.body(), call.headers());
                        answers.merge(answer.status(), 1, Integer::sum);
                        Complaints.aboutPage(call, answer)
                                .forEach(each -> complaints.add(account + ": " + each + " ← " + call));
                        next = formThatComesBack(answer);
                    }
                }
            }
        }
        System.out.println(answers + " in " + Duration.between(start, Instant.now()));
        assertThat(complaints).as(seed.toString()).isEmpty();
        assertThat(answers.keySet()).contains(200, 303, 400, 404, 422);
    }

    /** A form that was not taken is shown again by another page. */
    private static Optional<HostileCall> formThatComesBack(Answer answer) {
        String page = answer.location().replaceFirst("^https?://[^/]+", "");
        if (answer.status() != 303 || !page.contains("?draft=")) return Optional.empty();
        return Optional.of(new HostileCall("GET", page, "", Map.of("Accept", "text/html")));
    }

    /** Each of our pages, as "GET /me", taken from where Spring takes them; sorted, for the dice. */
    private List<String> pages() {
        var pages = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.dongthuan")) return;
            var methods = mapping.getMethodsCondition().getMethods();
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/") || pattern.equals("/error")) continue;
                for (RequestMethod each : methods) pages.add(each.name() + " " + pattern);
            }
        });
        assertThat(pages).hasSizeGreaterThan(40);
        return List.copyOf(pages);
    }

    private HostileCall call(String page, HostileValues values, String token) {
        String method = page.substring(0, page.indexOf(' '));
        String path = page.substring(method.length() + 1);
        for (String variable : Pattern.compile("\\{(\\w+)}")
                .matcher(path)
                .results()
                .map(found -> found.group(1))
                .toList()) {
            String value = values.oneIn(2) ? values.any(HostileValues.TEXTS) : values.any(right(variable));
            path = path.replace("{" + variable + "}", HostileCalls.segment(value));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int each = values.upTo(6); each > 0; each--) {
            fields.put(values.oneIn(20) ? values.any(HostileValues.TEXTS) : values.any(NAMES), value(values));
        }
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "text/html"));
        if (values.oneIn(12))
            headers.put("Accept", values.any(List.of("image/png", "*/*;q=abc", "application/json", "x")));
        if (method.equals("GET")) {
            String query = HostileCalls.form(fields);
            if (values.oneIn(15)) method = values.any(List.of("HEAD", "OPTIONS", "DELETE", "PATCH", "TRACE"));
            return new HostileCall(method, query.isEmpty() ? path : path + "?" + query, "", headers);
        }
        headers.put("X-XSRF-TOKEN", token);
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        if (values.oneIn(10))
            headers.put("Content-Type", values.any(List.of("*/*", "multipart/form-data", "application/json", "x")));
        return new HostileCall(method, path, HostileCalls.form(fields), headers);
    }

    private static String value(HostileValues values) {
        if (values.oneIn(2)) return values.any(HostileValues.TEXTS);
        return values.any(List.of(
                "phone",
                "other_name",
                "current_address",
                "height_cm",
                "foreign_languages",
                "foreign_languages-add-1",
                "foreign_languages-add-99999999999",
                "work_history-end-00000000-0000-4000-8000-000000000000",
                "training_courses-change-x",
                "another:foreign_languages",
                "remove:phone:x",
                "appointment",
                "salary_step",
                "complete",
                "save",
                "claim",
                "submit",
                "check",
                "find",
                "add:1-1-1-1-1",
                "remove:x",
                "APPROVE",
                "AGREE",
                "2026-12-01",
                "DAY_OFF",
                "GIVEN",
                "given"));
    }

    private List<String> right(String variable) {
        return switch (variable) {
            case "number" ->
                List.of(waiting.correction().text(), waiting.access().text());
            case "taskId" -> List.of(task);
            case "day" -> List.of("2026-12-24", "+999999999-12-31");
            case "field" -> List.of("phone", "education");
            case "page" -> List.of("1");
            default ->
                List.of(
                        waiting.corrections().record("nga.pham").value().toString(),
                        waiting.accesses()
                                .consent(waiting.access(), "nga.pham")
                                .id()
                                .toString());
        };
    }

    private static String token(Answer page) {
        var found = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
