package org.dongthuan.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.decision.DecisionFixtures;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class DecisionControllerTests {

    @LocalServerPort
    int port;

    @Autowired
    DecisionFixtures fixtures;

    @Autowired
    WrittenDecisions decisions;

    @Autowired
    JdbcTemplate database;

    private WrittenDecision decision;
    private TestClient reader;

    @BeforeEach
    void issue() {
        decision = fixtures.issue("H55.01", "TT-" + UUID.randomUUID());
        reader = TestClient.signedIn(port, "nga.pham");
    }

    @Test
    void aReaderSeesTheDecisionAndTheLogKnows() {
        Answer answer = reader.get(call());
        assertThat(answer.status()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.get("number").asText()).isEqualTo(decision.number());
        assertThat(json.get("issuingAgency").asText()).isEqualTo("H55.01");
        assertThat(json.get("year").asInt()).isEqualTo(decision.year());
        assertThat(json.get("date").asText()).isEqualTo(decision.date().toString());
        assertThat(json.get("request").asText()).isEqualTo(decision.request());
        assertThat(json.at("/articles/0/text").asText()).startsWith("Điều chỉnh");
        assertThat(json.get("complaint").asText()).contains("90 ngày", "Sở Nội vụ tỉnh Thái Nguyên");
        assertThat(json.get("verificationCode").asText()).isEqualTo(decision.verificationCode());
        assertThat(json.get("documentReady").asBoolean()).isFalse();
        assertThat(readings("nga.pham")).isEqualTo(1);
        Answer page = reader.get("/decisions/" + decision.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(decision.number(), "data-test=\"pdf-soon\"", "Kiểm-Tra");
        assertThat(readings("nga.pham")).isEqualTo(2);
    }

    @Test
    void thePaperIsThereOnceItIsMade() {
        for (String path : new String[] {call() + ".pdf", "/decisions/" + decision.id() + ".pdf"}) {
            assertThat(reader.get(path).status()).isEqualTo(409);
        }
        assertThat(reader.get(call() + ".pdf").problem()).isEqualTo("document-not-ready");
        assertThat(readings("nga.pham")).isZero();
        fixtures.makeDocument(decision.id());
        for (String path : new String[] {call() + ".pdf", "/decisions/" + decision.id() + ".pdf"}) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"" + decision.number().replace("/QĐ", "-QD") + "-"
                            + decision.year() + ".pdf\"");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.body()).startsWith("%PDF-");
        }
        assertThat(readings("nga.pham")).isEqualTo(2);
        assertThat(reader.get(call()).json().get("documentReady").asBoolean()).isTrue();
        assertThat(reader.get("/decisions/" + decision.id()).body()).contains("data-test=\"pdf\"");
    }

    @Test
    void nobodyElseLearnsThatItExists() {
        fixtures.makeDocument(decision.id());
        for (String account : new String[] {"tuan.bui", "minh.do", "kiem.luong", "admin"}) {
            TestClient stranger = TestClient.signedIn(port, account);
            for (String path : new String[] {call(), call() + ".pdf"}) {
                Answer answer = stranger.get(path);
                Answer unknown = stranger.get(
                        path.replace(decision.id().toString(), UUID.randomUUID().toString()));
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.body()).isEqualTo(unknown.body());
                assertThat(answer.problem()).isEqualTo("decision-unknown");
            }
            assertThat(stranger.get("/decisions/" + decision.id()).status()).isEqualTo(404);
            assertThat(stranger.get("/decisions/" + decision.id() + ".pdf").status())
                    .isEqualTo(404);
            assertThat(readings(account)).isZero();
        }
        assertThat(TestClient.at(port).get(call()).status()).isEqualTo(401);
        assertThat(TestClient.at(port).get("/decisions/" + decision.id()).status())
                .isEqualTo(302);
        assertThat(reader.get("/api/v1/decisions/no-id").status()).isIn(400, 404);
    }

    private String call() {
        return "/api/v1/decisions/" + decision.id();
    }

    private int readings(String account) {
        return database.queryForObject(
                "select count(*) from app.audit_event where action = 'READ_DECISION' and outcome = 'DONE'"
                        + " and actor = ? and reference = ?",
                Integer.class,
                account,
                decision.id().toString());
    }
}
