package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;

/** A telephone in the hand of the test: what its application shows, and what comes of it. */
@ApplicationTest
class SecondFactorTests {

    private static final String PERSON = "ma.thu";
    private static final String CALLS = "/api/v1/me/totp";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    SecondFactorTable table;

    @Autowired
    SecondFactorDemand demand;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Autowired
    TestClock.Movable moved;

    private Telephone telephone = new Telephone("");

    @BeforeEach
    void somebody() {
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email, keeping_agency)
                        select ?, password, 'Lý', 'Mã', 'ma.thu@thu.example', 'H24.02' from app.account where id = 'nga.pham'
                        on conflict (id) do update set closed_at = null, awaits_password = false,
                            password = excluded.password""").param(PERSON).update();
    }

    @AfterEach
    void nobodyAnyMore() {
        moved.reset();
        sessions.endAllOf(PERSON);
        table.remove(PERSON);
        database.sql("update app.account set closed_at = now() where id = ?")
                .param(PERSON)
                .update();
        database.sql("delete from app.sign_in_failure").update();
        database.sql("delete from app.throttle").update();
    }

    @Test
    void afterThePasswordNothingOpensButByTheCode() {
        var here = TestClient.signedIn(port, PERSON);
        var elsewhere = TestClient.signedIn(port, PERSON);
        assertThat(here.post(CALLS, Map.of("password", "sai")).status()).isEqualTo(422);
        Answer begun = here.post(CALLS, Map.of("password", TestClient.PASSWORD));
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        String secret = begun.json().get("secret").asText();
        assertThat(begun.json().get("address").asText()).contains("otpauth://totp/", "secret=" + secret + "&");
        telephone = new Telephone(secret);
        assertThat(TestClient.at(port).signIn(PERSON, TestClient.PASSWORD).location())
                .as("not asked for before it was confirmed")
                .doesNotContain("code");
        assertThat(here.post(CALLS + "/confirm", Map.of("code", "000000")).problem())
                .isEqualTo("code-wrong");
        Answer confirmed = here.post(CALLS + "/confirm", Map.of("code", shown()));
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        String onPaper = confirmed.json().get("recoveryCodes").get(3).asText();
        assertThat(here.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(401);

        Instant before = lastSignIn();
        var half = half(PERSON);
        for (String page : List.of("/", "/me/account", "/me/account/totp", "/me/account/proof", "/tasks")) {
            Answer answer = half.get(page);
            assertThat(answer.status()).as(page).isEqualTo(302);
            assertThat(answer.location()).as(page).endsWith("/login/code");
        }
        for (String call : List.of("/api/v1/me", CALLS, "/camunda/api/engine/engine/default/task")) {
            assertThat(half.get(call).status()).as(call).isEqualTo(401);
        }
        assertThat(lastSignIn()).as("no sign-in yet").isEqualTo(before);
        moved.advance(Totp.STEP);
        String code = shown();
        assertThat(typed(half, code).status()).isEqualTo(303);
        assertThat(half.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(half.get("/login/code").location())
                .as("nothing to be typed any more")
                .endsWith("/");

        assertThat(typed(half(PERSON), code).location()).as("each opens once").contains("error");
        assertThat(typed(half(PERSON), onPaper.replace("-", " ")).location()).doesNotContain("code");
        assertThat(typed(half(PERSON), onPaper).location()).contains("error");
        assertThat(half.get(CALLS).json().get("codesLeft").asInt()).isEqualTo(9);
        assertThat(database.sql(
                                "select purpose from app.audit_event where actor = ? and action = 'SIGN_IN' and outcome = 'DONE' order by id desc limit 3")
                        .param(PERSON)
                        .query(String.class)
                        .list())
                .containsExactly("password-alone", "code", "password-alone");
        assertThat(half.delete(CALLS).status()).isEqualTo(204);
        assertThat(TestClient.signedIn(port, PERSON).get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void guessingCodesIsSlowedAndAnAdministratorUnlocks() {
        pair(PERSON);
        var guesser = half(PERSON);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(typed(guesser, "00000" + guess).location()).contains("error");
        }
        assertThat(guesser.get("/login/code?error").body()).contains("quá nhiều lần");
        assertThat(typed(guesser, shown()).location()).as("has to wait").contains("error");
        moved.advance(Duration.ofSeconds(31));
        assertThat(typed(guesser, "000009").location()).contains("error");
        moved.advance(Duration.ofSeconds(31));
        assertThat(typed(guesser, shown()).location()).as("has to wait longer").contains("error");
        var admin = TestClient.signedIn(port, "admin");
        assertThat(admin.post("/api/v1/admin/accounts/" + PERSON + "/unlock", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(typed(guesser, shown()).location()).doesNotContain("error");

        assertThat(admin.post("/api/v1/admin/accounts/" + PERSON + "/unpair", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(guesser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(TestClient.at(port).signIn(PERSON, TestClient.PASSWORD).location())
                .as("the password alone is not to open it")
                .contains("login?error");
        assertThat(admin.post("/api/v1/admin/accounts/" + PERSON + "/unpair", Map.of())
                        .problem())
                .isEqualTo("second-factor-not-there");
    }

    @Test
    void whoMustHaveOneSetsItUpBeforeAnythingElse() {
        database.sql("""
                        insert into app.appointment (account, agency, role, valid_from)
                        values (?, 'H24.02', 'ADMINISTRATOR', '2020-01-01')""").param(PERSON).update();
        Object before = ReflectionTestUtils.getField(demand, "roles");
        try {
            ReflectionTestUtils.setField(demand, "roles", Set.of(Role.ADMINISTRATOR));
            var person = TestClient.at(port);
            assertThat(person.signIn(PERSON, TestClient.PASSWORD).location()).endsWith("/me/account/totp");
            assertThat(person.get("/admin/accounts").location()).endsWith("/me/account/totp");
            assertThat(person.get("/api/v1/me").status()).isEqualTo(401);
            String page = "/me/account/totp";
            assertThat(person.get(page).body())
                    .contains("data-test=\"demanded\"")
                    .doesNotContain("??");
            assertThat(person.submit(page, page + "/begin", Map.of("current", "sai"))
                            .body())
                    .contains("Mật khẩu hiện tại không đúng");
            person.submit(page, page + "/begin", Map.of("current", TestClient.PASSWORD));
            String offered = person.get(page + "?lang=en").body();
            assertThat(offered).contains("<svg").doesNotContain("??");
            telephone = new Telephone(offered.replaceAll("(?s).*data-test=\"secret\">([A-Z2-7 ]+)<.*", "$1"));
            assertThat(person.submit(page, page + "/confirm", Map.of("code", "12"))
                            .status())
                    .isEqualTo(422);
            Answer on = person.submit(page + "?lang=vi", page + "/confirm", Map.of("code", shown()));
            assertThat(on.status()).isEqualTo(200);
            assertThat(on.body())
                    .contains("data-test=\"codes\"", "không hiển thị lần nữa")
                    .doesNotContain("??");
            assertThat(person.get("/admin/accounts").status()).isEqualTo(200);
            assertThat(person.get("/api/v1/me").status()).isEqualTo(200);
            assertThat(person.submit(page, page + "/end", Map.of()).status())
                    .as("demanded")
                    .isEqualTo(409);
        } finally {
            ReflectionTestUtils.setField(demand, "roles", before);
            database.sql("update app.appointment set valid_to = valid_from where account = ?")
                    .param(PERSON)
                    .update();
        }
    }

    /** As if it had been set up before. */
    private void pair(String account) {
        var actor = context.getBean(People.class).actor(account).orElseThrow();
        var factors = context.getBean(SecondFactors.class);
        telephone = new Telephone(factors.begin(actor, TestClient.PASSWORD).secret());
        factors.confirm(actor, shown());
        moved.advance(Totp.STEP);
    }

    private String shown() {
        return telephone.shows(clock.instant());
    }

    private TestClient half(String account) {
        var client = TestClient.at(port);
        assertThat(client.signIn(account, TestClient.PASSWORD).location()).endsWith("/login/code");
        return client;
    }

    private static Answer typed(TestClient client, String code) {
        return client.submit("/login/code", "/login/code", Map.of("code", code));
    }

    private Instant lastSignIn() {
        return database.sql("select signed_in_at from app.account where id = ?")
                .param(PERSON)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
