package org.dongthuan.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.decision.DecisionFixtures;
import org.dongthuan.decision.Receipt;
import org.dongthuan.decision.WrittenDecision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@ApplicationTest
class VerifyPagesTests {

    private static final String UNKNOWN = "aaaaaaaaaaaaaaaaaaaaaaaaaa";

    @LocalServerPort
    int port;

    @Autowired
    DecisionFixtures fixtures;

    @Autowired
    TestClock.Movable clock;

    @BeforeEach
    @AfterEach
    void forgetHowOftenWasAsked(@Autowired JdbcClient database) {
        clock.reset();
        database.sql("delete from app.throttle").update();
    }

    @Test
    void anybodyLearnsThatADecisionIsGenuineAndNothingElse() {
        WrittenDecision decision = fixtures.issue("H38.01", "TT-" + UUID.randomUUID());
        String code = decision.verificationCode();
        for (String typed :
                List.of(code, code.toUpperCase(Locale.ROOT), code.substring(0, 13) + "-" + code.substring(13))) {
            Answer answer = TestClient.at(port).get("/verify/" + typed);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body())
                    .contains(decision.number(), "Sở Nội vụ tỉnh Lào Cai", "Đang có hiệu lực", "Quyết định")
                    .doesNotContain(
                            "Kiểm-Tra",
                            "0988",
                            "Minh",
                            decision.request(),
                            decision.id().toString());
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
        }
        assertThat(TestClient.at(port).get("/verify/" + code + "?lang=en").body())
                .contains("In force", "Decision");
    }

    @Test
    void aTypedCodeIsUnderstoodHoweverItIsTyped() {
        WrittenDecision decision = fixtures.issue("H38.01", "TT-" + UUID.randomUUID());
        String code = decision.verificationCode();
        assertThat(TestClient.at(port).get("/verify").body()).contains("name=\"code\"", "Mã tra cứu");
        for (String typed : List.of(
                code,
                " " + code.toUpperCase(Locale.ROOT) + " ",
                code.replaceAll("(.{4})", "$1 - "),
                code.replace('o', '0').replace('l', '1'),
                "http://localhost:8080/verify/" + code)) {
            Answer answer = TestClient.at(port).get("/verify?code=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(typed).isEqualTo(303);
            assertThat(answer.location()).endsWith("/verify/" + code);
        }
        assertThat(TestClient.at(port).get("/verify/" + code).body()).contains(decision.number());
    }

    @Test
    void nothingTypedIsSaidAtTheInput() {
        Answer answer = TestClient.at(port).get("/verify?code=%20-%20");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#code\"", "Vui lòng nhập mã in trên văn bản.");
    }

    @Test
    void programsAndHeadRequestsAreAnsweredToo() {
        WrittenDecision decision = fixtures.issue("H38.01", "TT-" + UUID.randomUUID());
        var program = TestClient.at(port).with("Accept", "application/json");
        Answer answer = program.get("/verify/" + decision.verificationCode());
        assertThat(answer.json().fieldNames())
                .toIterable()
                .containsExactly("kind", "state", "number", "date", "issuer");
        assertThat(answer.json().get("number").asText()).isEqualTo(decision.number());
        Answer unknown = program.get("/verify/" + UNKNOWN);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(head("/verify/" + decision.verificationCode())).isEqualTo(200);
        assertThat(head("/verify/" + UNKNOWN)).isEqualTo(404);
    }

    private int head(String path) {
        return TestClient.at(port).change("HEAD", path, "", Map.of()).status();
    }

    @Test
    void aReceiptIsKnownByTheHashOfItsContentAndOfItsPaper() {
        Receipt receipt = fixtures.receipt("TT-" + UUID.randomUUID(), "AGREED", "Nội dung riêng tư");
        for (String hash : List.of(receipt.jsonSha256(), receipt.pdfSha256().toUpperCase(Locale.ROOT))) {
            Answer answer = TestClient.at(port).get("/verify/" + hash);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("Giấy xác nhận", "Hợp lệ").doesNotContain("riêng tư", "TT-");
        }
    }

    @Test
    void whatIsUnknownIsSaidInPlainWordsAndNearlyRightIsNotNearer() {
        String code = fixtures.issue("H38.01", "TT-" + UUID.randomUUID()).verificationCode();
        String nearly = code.substring(0, 25) + (code.endsWith("a") ? "b" : "a");
        String plain = body(UNKNOWN);
        assertThat(plain).contains("Không tìm thấy văn bản");
        for (String wrong :
                List.of(nearly, code.substring(0, 25), code + "a", "0".repeat(64), "x", "' or 1=1", "%C4%90"))
            assertThat(body(wrong)).isEqualTo(plain);
    }

    private String body(String code) {
        String path = "/verify/" + code.replace(" ", "%20").replace("'", "%27");
        Answer answer = TestClient.at(port).get(path);
        assertThat(answer.status()).as(code).isEqualTo(404);
        // what was typed stays in the form
        String typed = " value=\"" + HtmlUtils.htmlEscape(URLDecoder.decode(code, StandardCharsets.UTF_8)) + "\"";
        assertThat(answer.body()).as(code).containsOnlyOnce(typed);
        // the switch of the language names the page itself
        return answer.body().replace(typed, "").replaceAll("href=\"/verify/[^\"]*\"", "");
    }

    @Test
    void whoeverAsksTooOftenHasToWait() {
        var client = TestClient.at(port);
        for (int i = 0; i < 30; i++) {
            assertThat(client.get("/verify/" + UNKNOWN).status()).isEqualTo(404);
        }
        Answer answer = untilRefused(client);
        assertThat(answer.body()).contains("Quá nhiều lượt tra cứu").doesNotContain("Không tìm thấy");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        clock.advance(Duration.ofMinutes(2));
        assertThat(client.get("/verify/" + UNKNOWN).status()).isEqualTo(404);
    }

    /** While it asks, some questions are given back already. */
    private static Answer untilRefused(TestClient client) {
        Answer answer = client.get("/verify/" + UNKNOWN);
        for (int i = 0; i < 60 && answer.status() != 429; i++) answer = client.get("/verify/" + UNKNOWN);
        assertThat(answer.status()).isEqualTo(429);
        return answer;
    }
}
