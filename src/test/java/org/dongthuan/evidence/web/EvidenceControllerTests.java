package org.dongthuan.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.evidence.Documents;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class EvidenceControllerTests {

    private static final String EVIDENCE = "/api/v1/evidence";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    EvidenceDesk desk;

    @Autowired
    TransactionTemplate transaction;

    private TestClient nga;

    @BeforeEach
    void signIn() {
        nga = TestClient.signedIn(port, "nga.pham");
    }

    @Test
    void anUploadIsReceipted() {
        byte[] file = Documents.pdf(1);
        Answer answer = upload(nga, "Bằng tốt nghiệp.exe", "application/octet-stream", file);
        assertThat(answer.status()).isEqualTo(201);
        JsonNode receipt = answer.json();
        assertThat(receipt.fieldNames()).toIterable().containsExactly("evidenceId", "sha256", "mediaType", "size");
        assertThat(receipt.get("sha256").asText()).isEqualTo(Sha256.of(file));
        assertThat(receipt.get("mediaType").asText()).isEqualTo("application/pdf");
        assertThat(receipt.get("size").asInt()).isEqualTo(file.length);
        assertThat(answer.location())
                .isEqualTo(EVIDENCE + "/" + receipt.get("evidenceId").asText());
    }

    @Test
    void aDocumentIsADownloadThatNoBrowserRuns() {
        byte[] file = Documents.jpeg(20, 20);
        Answer uploaded = upload(nga, "x.pdf", "application/pdf", file);
        Answer answer = nga.get(uploaded.location());
        String id = uploaded.json().get("evidenceId").asText();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + id + ".jpg\"");
        assertThat(answer.header("ETag")).isEqualTo("\"" + Sha256.of(file) + "\"");
        assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(file.length));
        assertGuarded(answer);
    }

    @Test
    void anErasedDocumentIsGoneAndTheAnswerSaysSo() {
        Answer uploaded = upload(nga, "x.pdf", "application/pdf", Documents.pdf(1));
        UUID id = UUID.fromString(uploaded.json().get("evidenceId").asText());
        transaction.executeWithoutResult(status -> desk.erase(id));

        Answer answer = nga.get(uploaded.location());
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("data-erased");
        assertThat(answer.json().get("detail").asText()).contains("đã được xóa");
        assertThat(nga.get(uploaded.location() + "/pages/1").status()).isEqualTo(410);
    }

    @Test
    void aPageIsAPicture() {
        Answer answer = nga.get(
                upload(nga, "x.pdf", "application/pdf", Documents.pdf(2)).location() + "/pages/2");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertGuarded(answer);
    }

    @Test
    void aStrangerFindsNothingAndTheLogKnowsThatHeAsked() {
        String address =
                upload(nga, "x.pdf", "application/pdf", Documents.pdf(1)).location();
        for (String who : new String[] {"tuan.bui", "minh.do", "admin"}) {
            var stranger = TestClient.signedIn(port, who);
            for (String path : new String[] {address, address + "/pages/1"}) {
                Answer answer = stranger.get(path);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.problem()).isEqualTo("evidence-unknown");
                assertThat(answer.header("ETag")).isEmpty();
            }
        }
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where outcome = 'REFUSED' and reference like ?",
                        Integer.class,
                        "%" + address + "%"))
                .isEqualTo(6);
        assertThat(TestClient.at(port).get(address).status()).isEqualTo(401);
    }

    @Test
    void refusalsComeInWords() {
        assertRefused(upload(nga, "a.pdf", "application/pdf", "PK\3\4".getBytes()), 415, "evidence-kind");
        byte[] file = Documents.pdf(1);
        assertRefused(
                upload(nga, "a.pdf", "application/pdf", Arrays.copyOf(file, file.length - 50)),
                415,
                "evidence-damaged");
        byte[] large = Arrays.copyOf(file, 11 << 20);
        assertRefused(upload(nga, "a.pdf", "application/pdf", large), 413, "evidence-too-large");
        assertRefused(upload(nga, "a.pdf", "application/pdf", new byte[31 << 20]), 413, "too-large");
    }

    @Test
    void anUploadWithoutItsPartIsMalformed() {
        Answer answer = nga.change(
                "POST",
                EVIDENCE,
                "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n",
                Map.of("Content-Type", "multipart/form-data; boundary=x"));
        assertRefused(answer, 400, "malformed");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("file");
        assertRefused(nga.post(EVIDENCE, Map.of()), 415, "unsupported-media-type");
    }

    @Test
    void anUploadWithAKeyIsRepeatedOnce() {
        byte[] file = Documents.png(30, 30);
        String key = java.util.UUID.randomUUID().toString();
        var client = TestClient.signedIn(port, "nga.pham").with("Idempotency-Key", key);
        String first = upload(client, "a.png", "image/png", file).body();
        assertThat(upload(client, "b.png", "image/png", file).body()).isEqualTo(first);
        assertRefused(upload(client, "a.png", "image/png", Documents.png(31, 30)), 422, "idempotency-key-reused");
    }

    @Test
    void anIdThatIsNoneIsUnknown() {
        assertThat(nga.get(EVIDENCE + "/not-an-id").status()).isEqualTo(404);
    }

    private static Answer upload(TestClient client, String name, String type, byte[] file) {
        return client.upload(EVIDENCE, name, type, file);
    }

    private static void assertRefused(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(type);
        assertThat(answer.json().get("detail").asText()).isNotBlank();
    }

    private static void assertGuarded(Answer answer) {
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }
}
