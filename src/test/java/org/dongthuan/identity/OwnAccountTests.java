package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class OwnAccountTests {

    private static final String PERSON = "phien.thu";
    private static final String NEXT = "mật khẩu sau 2026";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Sessions sessions;

    @BeforeEach
    void somebody() {
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email)
                        select ?, password, 'Lý', 'Thử', 'phien.thu@thu.example' from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null, password = excluded.password""").param(PERSON).update();
    }

    @AfterEach
    void nobodyAnyMore() {
        sessions.endAllOf(PERSON);
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(PERSON)
                .update();
        database.sql("delete from app.throttle").update();
    }

    @Test
    void somebodySeesWhereHeIsSignedInAndEndsWhatIsNotHis() {
        var here = TestClient.signedIn(port, PERSON);
        var there = TestClient.signedIn(port, PERSON);
        JsonNode listed = here.get("/api/v1/me/sessions").json();
        assertThat(listed.get("total").asInt()).isEqualTo(2);
        String secret = here.cookie("SESSION", "/").orElseThrow();
        assertThat(listed.toString()).doesNotContain(secret);
        String other = StreamSupport.stream(listed.get("items").spliterator(), false)
                .filter(session -> !session.get("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        assertThat(TestClient.signedIn(port, "nga.pham")
                        .delete("/api/v1/me/sessions/" + other)
                        .status())
                .isEqualTo(404);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(here.delete("/api/v1/me/sessions/" + other).status()).isEqualTo(204);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(here.delete("/api/v1/me/sessions/" + other).status()).isEqualTo(404);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsOnly() {
        var here = TestClient.signedIn(port, PERSON);
        var there = TestClient.signedIn(port, PERSON);
        assertThat(change(here, "sai sai sai sai", NEXT).status()).isEqualTo(422);
        assertThat(change(here, TestClient.PASSWORD, "ngắn").status()).isEqualTo(422);
        // half a character is answered in words, too
        String half = "{\"current\":\"%s\",\"password\":\"%s\",\"repeated\":\"%2$s\"}";
        assertThat(here.post("/api/v1/me/password", half.formatted("\\ud800", NEXT))
                        .status())
                .isEqualTo(422);
        assertThat(here.post("/api/v1/me/password", half.formatted(TestClient.PASSWORD, NEXT + "\\ud800"))
                        .status())
                .isEqualTo(422);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(change(here, TestClient.PASSWORD, NEXT).status()).isEqualTo(204);
        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(there.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(TestClient.at(port).signIn(PERSON, TestClient.PASSWORD).location())
                .contains("error");
        assertThat(TestClient.at(port).signIn(PERSON, NEXT).location()).doesNotContain("error");
        assertThat(database.sql("select kind from app.outbox where account = ? order by created_at desc limit 1")
                        .param(PERSON)
                        .query(String.class)
                        .single())
                .isEqualTo("password-changed");
    }

    @Test
    void guessingTheOldPasswordIsSlowed() {
        var here = TestClient.signedIn(port, PERSON);
        for (int guess = 0; guess < 10; guess++) {
            assertThat(change(here, "đoán " + guess, NEXT).status()).isEqualTo(422);
        }
        Answer slowed = change(here, TestClient.PASSWORD, NEXT);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
    }

    @Test
    void thePageDoesTheSameWithoutScripts() {
        var here = TestClient.signedIn(port, PERSON);
        TestClient.signedIn(port, PERSON);
        String page = "/me/account";
        for (String language : new String[] {"en", "vi"}) {
            assertThat(here.get(page + "?lang=" + language).body())
                    .contains("data-test=\"here\"", "/end\"")
                    .doesNotContain("??");
        }
        Answer wrong =
                here.submit(page, page + "/password", Map.of("current", "sai", "password", NEXT, "repeated", NEXT));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("Mật khẩu hiện tại không đúng").doesNotContain(NEXT);
        String other = sessions.of(PERSON).stream()
                .map(OpenSession::id)
                .filter(id -> here.get(page).body().contains("/sessions/" + id + "/end"))
                .findFirst()
                .orElseThrow();
        Answer ended = here.submit(page, page + "/sessions/" + other + "/end", Map.of());
        assertThat(ended.status()).isEqualTo(303);
        assertThat(here.get(page).body()).contains("Đã đăng xuất ở nơi đó").doesNotContain(other);
    }

    private static Answer change(TestClient client, String current, String next) {
        return client.post("/api/v1/me/password", Map.of("current", current, "password", next, "repeated", next));
    }
}
