package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the outside sees of the system: the committed description of the calls, and no doors beside it. */
@ApplicationTest
class OpenApiTests {

    private static final Path COMMITTED = Path.of("src/docs/openapi.json");
    private static final Path CURRENT = Path.of("target/openapi.json");

    @LocalServerPort
    int port;

    /** After an intended change: copy {@code target/openapi.json} over the committed file, and look at the difference. */
    @Test
    void theCommittedDescriptionIsTheServedOne() throws IOException {
        var json = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        ObjectNode served = (ObjectNode) TestClient.at(port).get("/v3/api-docs").json();
        Object sorted = json.treeToValue(served, Object.class);
        Files.writeString(CURRENT, json.writeValueAsString(sorted) + "\n");
        JsonNode committed = json.readTree(Files.readString(COMMITTED));
        assertThat(json.readTree(Files.readString(CURRENT))).isEqualTo(committed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness", "/actuator/info"})
    void healthAndInfoAreOpen(String path) {
        assertThat(TestClient.at(port).get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/metrics",
                "/actuator/flyway",
                "/engine-rest/task",
                "/swagger-ui/index.html"
            })
    void nothingElseIsOpenNotEvenToAnAdministrator(String path) {
        assertThat(TestClient.at(port).get(path).status()).isIn(302, 401, 403, 404);
        assertThat(TestClient.signedIn(port, "admin").get(path).status()).isIn(403, 404);
    }
}
