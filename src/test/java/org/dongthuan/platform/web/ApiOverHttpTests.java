package org.dongthuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The walls in front of the API, as a program meets them. */
@ApplicationTest
class ApiOverHttpTests {

    @LocalServerPort
    int port;

    @Test
    void nobodySignedInIsAProblemInWords() {
        Answer answer = TestClient.at(port).get("/api/v1/me");
        assertProblem(answer, 401, "not-signed-in");
        assertThat(answer.json().get("detail").asText()).isEqualTo("Vui lòng đăng nhập để tiếp tục.");
    }

    @Test
    void englishForThoseWhoAskForIt() {
        Answer answer = TestClient.at(port).with("Accept-Language", "en").get("/api/v1/me");
        assertThat(answer.json().get("detail").asText()).isEqualTo("Please sign in to go on.");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void aChosenLanguageStays() {
        var client = TestClient.at(port);
        client.get("/login?lang=en");
        assertThat(client.get("/api/v1/me").header("Content-Language")).isEqualTo("en");
        client.get("/login?lang=xx");
        assertThat(client.get("/api/v1/me").header("Content-Language")).isEqualTo("en");
        client.get("/login?lang=vi");
        assertThat(client.get("/api/v1/me").header("Content-Language")).isEqualTo("vi");
    }

    @Test
    void anUnknownPathIsAProblem() {
        var nga = TestClient.signedIn(port, "nga.pham");
        assertProblem(nga.get("/api/v1/nothing-here"), 404, "not-found");
        assertProblem(nga.get("/%61pi/v1/nothing-here"), 404, "not-found");
        assertProblem(nga.post("/api/v1/nothing-here", Map.of()), 404, "not-found");
        assertProblem(nga.put("/api/v1/me", Map.of()), 405, "method-not-allowed");
    }

    @Test
    void aCallWithoutTheTokenIsRefused() {
        var nga = TestClient.signedIn(port, "nga.pham").with("X-XSRF-TOKEN", "forged");
        assertProblem(nga.post("/api/v1/evidence", Map.of()), 403, "csrf-token");
    }

    private static void assertProblem(Answer answer, int status, String word) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(word);
    }
}
