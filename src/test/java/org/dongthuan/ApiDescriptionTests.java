package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dongthuan.DescribedCalls.Call;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever writes a client goes by the description alone: it is whole, as linters of such documents want it. That real
 * answers are as it says is shown in {@link DescribedAnswersTests}.
 */
@ApplicationTest
class ApiDescriptionTests {

    private static final Path RIGHTS = Path.of("src/test/resources/org/dongthuan/endpoint-rights.csv");

    @LocalServerPort
    int port;

    DescribedCalls described;
    JsonNode description;
    List<Call> calls;

    @BeforeEach
    void read() {
        described = DescribedCalls.at(port);
        description = described.json();
        calls = described.calls();
        assertThat(calls).hasSizeGreaterThan(30);
    }

    @Test
    void itSaysWhoseItIsAndWhere() {
        for (String words : List.of("/info/title", "/info/description", "/info/contact/name", "/info/license/name"))
            assertThat(description.at(words).asText()).as(words).isNotBlank();
        assertThat(description.at("/servers/0/url").asText()).isNotBlank();
        for (JsonNode tag : description.get("tags"))
            assertThat(tag.get("description").asText()).isNotBlank();
    }

    @Test
    void everyCallHasANameOfItsOwnAndWords() {
        List<String> ids = calls.stream()
                .map(call -> call.node().path("operationId").asText())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+[A-Z][A-Za-z]+"));
        Set<String> tags = new LinkedHashSet<>(description.get("tags").findValuesAsText("name"));
        assertThat(calls.stream().map(call -> call.node().at("/tags/0").asText()))
                .containsOnlyElementsOf(tags)
                .containsAll(tags);
        for (Call call : calls) {
            assertThat(call.node().path("tags")).as(call.name()).hasSize(1);
            assertThat(call.node().path("description").asText()).as(call.name()).endsWith(".");
            assertThat(call.node().path("summary").asText()).as(call.name()).isNotBlank();
        }
    }

    @Test
    void whatStandsInAPathIsAParameterAndOnlyThat() {
        for (Call call : calls) {
            Set<String> inPath = DescribedCalls.IN_PATH
                    .matcher(call.path())
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
            assertThat(call.parameters().stream()
                            .filter(parameter -> parameter.get("in").asText().equals("path"))
                            .map(parameter -> parameter.get("name").asText()))
                    .as(call.name())
                    .containsExactlyInAnyOrderElementsOf(inPath);
            assertThat(call.parameters().stream()
                            .map(each ->
                                    each.get("in").asText() + each.get("name").asText()))
                    .as(call.name())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyNameLeadsSomewhereAndNothingIsLeftOver() {
        Set<String> named = Pattern.compile("\"#(/components/[^\"]+)\"")
                .matcher(description.toString())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : named)
            assertThat(description.at(name).isMissingNode()).as(name).isFalse();
        for (String kind : List.of("schemas", "responses", "headers")) {
            description
                    .at("/components/" + kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(named).contains("/components/" + kind + "/" + name));
        }
    }

    @Test
    void everyShapeSaysSomethingAndEveryContentWhatItIs() {
        description.at("/components/schemas").fields().forEachRemaining(schema -> {
            assertThat(schema.getKey()).doesNotContain("JsonNode");
            assertThat(schema.getValue()).as(schema.getKey()).isNotEmpty();
        });
        assertThat(description.toString()).doesNotContain("\"*/*\"");
        for (Call call : calls) {
            JsonNode done = call.node().at("/responses/" + done(call));
            boolean empty = done(call).equals("204")
                    || List.of("claim", "release").stream().anyMatch(call.path()::endsWith);
            assertThat(done.path("content").isEmpty()).as(call.name()).isEqualTo(empty);
        }
    }

    private static String done(Call call) {
        List<String> done = call.statuses().stream()
                .filter(status -> status.startsWith("2"))
                .toList();
        assertThat(done).as(call.name()).hasSize(1);
        return done.get(0);
    }

    @Test
    void whatMakesSomethingAnswers201AndWhereItIs() {
        List<String> making = calls.stream()
                .filter(call -> done(call).equals("201"))
                .map(Call::name)
                .toList();
        assertThat(making)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/admin/accounts",
                        "POST /api/v1/admin/agencies/changes",
                        "POST /api/v1/admin/appointments",
                        "POST /api/v1/absences",
                        "POST /api/v1/corrections",
                        "POST /api/v1/mandates",
                        "POST /api/v1/standing-decisions",
                        "POST /api/v1/representations",
                        "POST /api/v1/transfers",
                        "POST /api/v1/access-requests",
                        "POST /api/v1/decisions/{id}/changes",
                        "POST /api/v1/evidence",
                        "POST /api/v1/record-updates",
                        "POST /api/v1/record-updates/batches",
                        "POST /api/v1/record-updates/batches/{batchId}/confirm");
        for (Call call : calls) {
            assertThat(call.node().at("/responses/201/headers").has("Location"))
                    .as(call.name())
                    .isEqualTo(making.contains(call.name()));
        }
    }

    @Test
    void refusalsAreProblemDetails() {
        for (Call call : calls) {
            Set<String> refusals = call.statuses().stream()
                    .filter(status -> !status.startsWith("2"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(refusals).as(call.name()).contains("400", "401", "503");
            for (String status : refusals) {
                String name = call.node().at("/responses/" + status + "/$ref").asText();
                assertThat(description.at(name.substring(1) + "/content").fieldNames())
                        .toIterable()
                        .as(call.name() + " " + status)
                        .containsExactly("application/problem+json");
            }
        }
        for (String status : List.of("429", "503"))
            assertThat(description
                            .at("/components/responses/" + status + "/headers")
                            .has("Retry-After"))
                    .isTrue();
    }

    @Test
    void headersAndSignsOfSecurityStandWhereTheyBelong() {
        List<String> withSeen = new ArrayList<>();
        for (Call call : calls) {
            boolean reading = call.path().endsWith("/search") || call.path().endsWith("/query");
            // of a password or a code not even a hash is kept
            boolean secret =
                    call.path().equals("/api/v1/me/password") || call.path().startsWith("/api/v1/me/totp");
            boolean posts = call.name().startsWith("POST") && !reading && !secret;
            assertThat(call.takes("Idempotency-Key")).as(call.name()).isEqualTo(posts);
            assertThat(call.takes("If-Match"))
                    .as(call.name())
                    .isEqualTo(call.statuses().contains("412"));
            if (call.takes("If-Match")) withSeen.add(call.path());
            boolean reads = call.name().startsWith("GET");
            assertThat(call.node().at("/security/0").has("crossSiteToken"))
                    .as(call.name())
                    .isEqualTo(!reads);
        }
        assertThat(withSeen).hasSize(21).allMatch(path -> path.contains("{"));
        assertThat(description.at("/security/0").has("session")).isTrue();
        assertThat(calls.stream()
                        .filter(call -> call.node().at("/responses/200/headers").has("ETag"))
                        .map(Call::name))
                .contains(
                        "GET /api/v1/tasks/{taskId}",
                        "GET /api/v1/corrections/{number}",
                        "GET /api/v1/access-requests/{number}",
                        "GET /api/v1/me/consents/{id}",
                        "GET /api/v1/grants/{id}",
                        "GET /api/v1/evidence/{id}");
    }

    @Test
    void examplesAreAsTheShapesSay() {
        var check = new ShapeCheck(description);
        int examples = 0;
        for (Call call : calls) {
            for (JsonNode content : call.node().at("/requestBody/content")) {
                if (!content.has("example")) continue;
                assertThat(check.differences(content.get("example"), content.get("schema")))
                        .as(call.name())
                        .isEmpty();
                examples++;
            }
        }
        for (JsonNode answer : description.at("/components/responses")) {
            for (JsonNode content : answer.get("content")) {
                if (!content.has("example")) continue;
                assertThat(check.differences(content.get("example"), content.get("schema")))
                        .isEmpty();
                examples++;
            }
        }
        assertThat(examples).isGreaterThan(6);
    }

    /** What is written `…At` is a moment, and every moment has an offset: told by the shape, and by real answers. */
    @Test
    void momentsAreWrittenInOneForm() {
        List<String> others = new ArrayList<>();
        description
                .at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(member -> {
                            boolean moment =
                                    member.getValue().path("format").asText().equals("date-time");
                            boolean named = member.getKey().matches("at|.*At|lastReading");
                            if (moment != named) others.add(schema.getKey() + "." + member.getKey());
                        }));
        assertThat(others).isEmpty();
    }

    @Test
    void theTableOfRightsHoldsNoAnswerThatIsNotDescribed() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line : Files.readAllLines(RIGHTS)) {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            if (cells.size() < 4 || cells.get(0).equals("method")) continue;
            Call call = described.call(cells.get(0) + " " + cells.get(1));
            cells.stream()
                    .skip(3)
                    .distinct()
                    .filter(status -> !call.statuses().contains(status))
                    .forEach(status -> missing.add(call + " " + status));
        }
        assertThat(missing).isEmpty();
    }
}
