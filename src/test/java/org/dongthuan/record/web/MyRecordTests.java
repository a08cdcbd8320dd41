package org.dongthuan.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class MyRecordTests {

    @LocalServerPort
    int port;

    @Autowired
    FieldCatalogue catalogue;

    @Autowired
    JdbcTemplate database;

    @Test
    void givesMeMyWholeRecord() {
        JsonNode record =
                TestClient.signedIn(port, "nga.pham").get("/api/v1/me/record").json();

        assertThat(record.get("managingAgency").asText()).isEqualTo("H24");
        assertThat(record.get("decidingAgency").asText()).isEqualTo("H24.01");
        assertThat(record.get("usingAgency").asText()).isEqualTo("H24.02");
        assertThat(record.get("version").isIntegralNumber()).isTrue();
        assertThat(record.get("fields").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        catalogue.fields().stream().map(Field::id).toList());
        JsonNode name = record.get("fields").get("birth_full_name");
        assertThat(name.get("value").asText()).isEqualTo("Phạm Thị Nga");
        assertThat(name.get("validFrom").asText()).isEqualTo("1990-03-14");
        assertThat(name.get("owner").asText()).isEqualTo("SOURCE:population");
        assertThat(name.get("sensitivity").asText()).isEqualTo("PERSONAL");
        assertThat(name.get("evidence").asText()).isEqualTo("birth_certificate");
    }

    @Test
    void showsEmptyFieldsAsNullAndRepeatingOnesAsRows() {
        JsonNode fields = TestClient.signedIn(port, "quang.le")
                .get("/api/v1/me/record")
                .json()
                .get("fields");

        assertThat(fields.get("other_name").has("value")).isTrue();
        assertThat(fields.get("other_name").get("value").isNull()).isTrue();
        assertThat(fields.get("salary_coefficient").get("value").isNumber()).isTrue();
        assertThat(fields.get("current_address").get("value").get("commune").asText())
                .hasSize(5);
        JsonNode relatives = fields.get("family_members").get("value");
        assertThat(relatives).hasSizeGreaterThanOrEqualTo(4);
        assertThat(relatives.get(0).get("rowId").asText()).hasSize(36);
        assertThat(relatives.get(0).get("relation").asText()).isEqualTo("father");
        assertThat(relatives.get(0).has("note")).isTrue();
        assertThat(fields.get("disciplines").get("value")).isEmpty();
    }

    @Test
    void logsEachReading() {
        var tuan = TestClient.signedIn(port, "tuan.bui");
        long before = readingsOf("tuan.bui");
        tuan.get("/api/v1/me/record");
        tuan.get("/api/v1/me/record");
        assertThat(readingsOf("tuan.bui")).isEqualTo(before + 2);
    }

    @Test
    void whoHasNoRecordGetsA404() {
        var answer = TestClient.signedIn(port, "admin").get("/api/v1/me/record");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asText()).endsWith("/no-record");
    }

    @Test
    void strangersGetA401() {
        assertThat(TestClient.at(port).get("/api/v1/me/record").status()).isEqualTo(401);
    }

    private long readingsOf(String account) {
        return database.queryForObject(
                "select count(*) from app.audit_event where actor = ? and action = 'READ_RECORD' and channel = 'API'",
                Long.class,
                account);
    }
}
