package org.dongthuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.dongthuan.identity.CountedSteps;
import org.dongthuan.platform.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.util.HtmlUtils;

@ApplicationTest
class SignInTests {

    private static final String ENGINE_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock.Movable clock;

    @Autowired
    CountedSteps steps;

    @AfterEach
    void undo() {
        clock.reset();
        database.sql("delete from app.sign_in_failure").update();
        database.sql("update app.account set closed_at = null").update();
        database.sql("update app.appointment set valid_to = null where valid_from > '2020-01-01'")
                .update();
    }

    @Test
    void theFormIsInVietnameseAndHoldsAHiddenToken() {
        Answer page = TestClient.at(port).get("/login");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Tên đăng nhập").containsPattern("<input type=\"hidden\" name=\"_csrf\"");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
    }

    @Test
    void whoSignsInIsToldWhoHeIs() {
        var nga = TestClient.at(port);
        Answer answer = nga.signIn("nga.pham", TestClient.PASSWORD);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(nga.get("/api/v1/me").body()).isEqualTo("""
                        {"user":"nga.pham","name":"Phạm Thị Nga","agency":"H24.02",\
                        "roles":[{"role":"OFFICIAL","agency":"H24.02"}],"actingFor":[]}""");
        assertThat(TestClient.signedIn(port, "admin").get("/api/v1/me").body())
                .contains("\"agency\":null", "[{\"role\":\"ADMINISTRATOR\",\"agency\":null}]");
        assertThat(actions("nga.pham", "SIGN_IN", "DONE")).isPositive();
    }

    @Test
    void afterSigningInOnePageIsTheOneThatWasAskedFor() {
        var nga = TestClient.at(port);
        Answer asked = nga.get("/me/requests?page=2");
        assertThat(asked.status()).isEqualTo(302);
        assertThat(asked.location()).isEqualTo("/login");
        assertThat(nga.signIn("nga.pham", TestClient.PASSWORD).location()).isEqualTo("/me/requests?page=2");
    }

    @Test
    void aForgedMemoryOfThePageLeadsToNoOtherSite() {
        for (String page : List.of("https://evil.example//evil.example/", "//evil.example", "not a page", "http://[")) {
            var nga = TestClient.at(port);
            nga.setCookie("REDIRECT_URI", java.util.Base64.getEncoder().encodeToString(page.getBytes()));
            assertThat(nga.signIn("nga.pham", TestClient.PASSWORD).location()).isIn("/", "");
        }
    }

    @Test
    void theSessionCookieIsOutOfReachForScriptsAndNewAfterEachSignIn() {
        var nga = TestClient.at(port);
        Answer answer = nga.signIn("nga.pham", TestClient.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SESSION="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure");
        String first = nga.cookie("SESSION", "/").orElseThrow();
        nga.signIn("nga.pham", TestClient.PASSWORD);
        assertThat(nga.cookie("SESSION", "/")).get().isNotEqualTo(first);
        var stranger = TestClient.at(port);
        stranger.setCookie("SESSION", first);
        assertThat(stranger.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void everySignedInGetBringsTheTokenThatChangesNeed() {
        var nga = TestClient.signedIn(port, "nga.pham");
        for (String path : List.of("/api/v1/me", "/login", "/camunda/app/tasklist/default/", "/no-such-page")) {
            assertThat(nga.get(path).headers().allValues("Set-Cookie"))
                    .describedAs(path)
                    .filteredOn(cookie -> cookie.startsWith("APP-XSRF="))
                    .singleElement()
                    .asString()
                    .contains("Path=/", "SameSite=Lax")
                    .doesNotContain("HttpOnly");
        }
    }

    @Test
    void aChangeWithoutTheRightTokenIsRefusedAndLogged() {
        var nga = TestClient.signedIn(port, "nga.pham");
        Answer answer = nga.change("POST", "/api/v1/me", "{}", Map.of("X-XSRF-TOKEN", "wrong"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("csrf-token");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(actions("nga.pham", "ACCESS", "REFUSED")).isPositive();
        assertThat(nga.put("/api/v1/me", "{}").status()).isNotIn(401, 403);
    }

    @Test
    void theTokenOfAnotherSessionIsWorthNothing() {
        var nga = TestClient.signedIn(port, "nga.pham");
        String own = nga.cookie("APP-XSRF", "/").orElseThrow();
        String foreign =
                TestClient.signedIn(port, "tuan.bui").cookie("APP-XSRF", "/").orElseThrow();
        nga.setCookie("APP-XSRF", foreign);
        Answer answer = nga.change("PUT", "/api/v1/me", "{}", Map.of("X-XSRF-TOKEN", foreign));
        assertThat(answer.problem()).isEqualTo("csrf-token");
        assertThat(nga.change("PUT", "/api/v1/me", "{}", Map.of("X-XSRF-TOKEN", own))
                        .status())
                .as("the right one goes on counting")
                .isEqualTo(405);
    }

    @ParameterizedTest(name = "a change that comes with {0}: {1} is refused")
    @CsvSource({
        "Sec-Fetch-Site,cross-site",
        "Sec-Fetch-Site,same-site",
        "Origin,https://evil.example",
        "Origin,null",
        "Origin,http://localhost"
    })
    void whatAnotherSiteLetsTheBrowserSendIsRefused(String header, String value) {
        var nga = TestClient.signedIn(port, "nga.pham");
        nga.get("/camunda/app/tasklist/default/");
        Map<String, String> foreign = Map.of(header, value);
        assertThat(nga.change("PUT", "/api/v1/me", "{}", foreign).problem()).isEqualTo("csrf-token");
        assertThat(nga.change("POST", "/logout", "", foreign).status()).isEqualTo(403);
        assertThat(nga.change("POST", "/camunda/api/engine/engine/default/task/count", "{}", foreign)
                        .status())
                .isEqualTo(403);
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(200);
    }

    @ParameterizedTest(name = "a change with Sec-Fetch-Site {0} and Origin {1} is done")
    @CsvSource({"same-origin,https://rewritten.example", "none,", ",own", ","})
    void whatOurPagesAndProgramsSendIsTaken(String site, String origin) {
        var nga = TestClient.signedIn(port, "nga.pham");
        nga.get("/camunda/app/tasklist/default/");
        var headers = new HashMap<String, String>();
        if (site != null) headers.put("Sec-Fetch-Site", site);
        if (origin != null) headers.put("Origin", origin.equals("own") ? "http://localhost:" + port : origin);
        assertThat(nga.change("PUT", "/api/v1/me", "{}", headers).status()).isEqualTo(405);
        assertThat(nga.change("POST", "/camunda/api/engine/engine/default/task/count", "{}", headers)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameSoundTheSame() {
        String wrong = null;
        for (String name : List.of("nga.pham", "nobody", "NGA.PHAM'--", "\u0000", "")) {
            var client = TestClient.at(port).with("X-Forwarded-For", "192.0.2.1");
            int waits = steps.waits();
            Answer answer = client.signIn(name, "wrong");
            assertThat(steps.waits()).as("how long it takes tells nothing").isGreaterThan(waits);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).isEqualTo("/login?error");
            String page = message(client.get("/login?error"));
            if (wrong == null) wrong = page;
            assertThat(page).isEqualTo(wrong).contains("Tên đăng nhập hoặc mật khẩu không đúng.");
            database.sql("delete from app.sign_in_failure").update();
        }
    }

    /** Whether there is such a name or not; and never the password. */
    @Test
    void theNameThatWasTypedStaysInTheForm() {
        for (String name : List.of("nga.pham", "nobody.at-all", "\"><b>x")) {
            var client = TestClient.at(port);
            Answer refused = client.signIn(name, "wrong-secret");
            assertThat(refused.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("SIGN-IN-NAME="))
                    .singleElement()
                    .asString()
                    .contains("HttpOnly", "Path=/login", "Max-Age=300");
            String page = client.get("/login?error").body();
            assertThat(page)
                    .contains("value=\"" + HtmlUtils.htmlEscape(name) + "\"")
                    .doesNotContain("<b>x", "wrong-secret");
            assertThat(client.get("/login").body()).doesNotContain("value=\"" + HtmlUtils.htmlEscape(name) + "\"");
            database.sql("delete from app.sign_in_failure").update();
        }
        var nga = TestClient.at(port);
        nga.signIn("nga.pham", "wrong-secret");
        nga.signIn("nga.pham", TestClient.PASSWORD);
        assertThat(nga.cookie("SIGN-IN-NAME", "/login")).isEmpty();
    }

    @Test
    void fromTheFifthFailureOnTheNameHasToWaitLongerEachTime() {
        var client = TestClient.at(port).with("X-Forwarded-For", "192.0.2.2");
        failFourTimes(client, "tuan.bui");
        for (String wait : List.of("30 giây", "1 phút", "2 phút", "5 phút", "15 phút", "15 phút")) {
            client.signIn("tuan.bui", "wrong");
            assertThat(message(client.get("/login?error"))).contains("thử lại sau " + wait);
            Answer right = from("192.0.2.2").signIn("tuan.bui", TestClient.PASSWORD);
            assertThat(right.location()).isEqualTo("/login?error");
            clock.advance(Duration.ofMinutes(wait.endsWith("phút") ? Long.parseLong(wait.split(" ")[0]) : 1));
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(client.signIn("tuan.bui", TestClient.PASSWORD).location()).isEqualTo("/");
        assertThat(client.signIn("tuan.bui", "wrong").location()).isEqualTo("/login?error");
        assertThat(client.signIn("tuan.bui", TestClient.PASSWORD).location()).isEqualTo("/");
        assertThat(actions("tuan.bui", "SIGN_IN", "REFUSED")).isGreaterThanOrEqualTo(16);
    }

    @Test
    void anUnknownNameIsSlowedLikeAKnownOne() {
        var client = TestClient.at(port).with("X-Forwarded-For", "192.0.2.3");
        failFourTimes(client, "nobody");
        client.signIn("nobody", "wrong");
        assertThat(message(client.get("/login?error"))).contains("thử lại sau 30 giây");
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowedAndNoOtherAddress() {
        var sprayer = TestClient.at(port).with("X-Forwarded-For", "192.0.2.4");
        failures(19, "'name ' || n", "'192.0.2.4'");
        assertThat(sprayer.signIn("quang.le", TestClient.PASSWORD).location()).isEqualTo("/");
        sprayer = from("192.0.2.4");
        sprayer.signIn("nga.pham", "wrong");
        assertThat(sprayer.signIn("quang.le", TestClient.PASSWORD).location()).isEqualTo("/login?error");
        assertThat(message(sprayer.get("/login?error"))).contains("thử lại sau");
        assertThat(TestClient.at(port).signIn("quang.le", TestClient.PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void strangersWhoGuessKeepNobodyOut() {
        failures(30, hash("tuan.bui"), "'192.0.2.5'");
        assertThat(from("192.0.2.5").signIn("tuan.bui", TestClient.PASSWORD).location())
                .isEqualTo("/login?error");
        assertThat(from("192.0.2.6").signIn("tuan.bui", TestClient.PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void aRightPasswordFromWhereOneSignedInBeforeIsNeverRefused() {
        var tuan = from("192.0.2.7");
        tuan.signIn("tuan.bui", TestClient.PASSWORD);
        failures(60, hash("tuan.bui"), "'192.0.2.7'");
        failures(60, "'name ' || n", "'192.0.2.7'");
        for (int mistake = 1; mistake <= 6; mistake++) {
            tuan.signIn("tuan.bui", "wrong");
            assertThat(message(tuan.get("/login?error"))).contains("không đúng");
        }
        assertThat(tuan.signIn("tuan.bui", TestClient.PASSWORD).location()).isEqualTo("/");
        assertThat(tuan.signIn("nga.pham", TestClient.PASSWORD).location()).isEqualTo("/login?error");
    }

    @Test
    void twentyPeopleWhoComeAtOnceFromOneOfficeAllGetIn() throws Exception {
        List<String> people = Stream.generate(() -> List.of(
                        "nga.pham", "tuan.bui", "lan.vu", "hoa.ngo", "minh.do", "quang.le", "yen.ta", "hai.tran"))
                .limit(3)
                .flatMap(List::stream)
                .limit(20)
                .toList();
        var threads = Executors.newFixedThreadPool(people.size());
        try {
            var answers = threads.invokeAll(people.stream()
                    .map(name -> (Callable<Answer>) () -> from("192.0.2.8").signIn(name, TestClient.PASSWORD))
                    .toList());
            for (var answer : answers) assertThat(answer.get().location()).isEqualTo("/");
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theBrowserIsKnownAgainByACookieThatNoScriptReads() {
        Answer answer = TestClient.at(port).signIn("nga.pham", TestClient.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("SIGN-IN-PLACE="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=15552000");
        assertThat(TestClient.at(port).signIn("nga.pham", "wrong").headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("SIGN-IN-PLACE="));
    }

    @Test
    void aPasswordStoredAtAnotherCostIsStoredAnewWhenItsOwnerSignsIn() {
        database.sql("update app.account set password = ? where id = 'tuan.bui'")
                .param("{bcrypt}" + new BCryptPasswordEncoder(4).encode(TestClient.PASSWORD))
                .update();
        TestClient.signedIn(port, "tuan.bui");
        String stored = password("tuan.bui");
        assertThat(stored).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
        TestClient.signedIn(port, "tuan.bui");
        assertThat(password("tuan.bui")).isEqualTo(stored);
    }

    @ParameterizedTest(name = "signing out by {0} ends the session everywhere")
    @ValueSource(strings = {"/logout", ENGINE_LOGOUT})
    void signingOutEndsTheSessionEverywhere(String path) {
        var nga = TestClient.signedIn(port, "nga.pham");
        String session = nga.cookie("SESSION", "/").orElseThrow();
        Answer answer = path.equals(ENGINE_LOGOUT) ? nga.post(path) : nga.submit("/login", path, Map.of());
        assertThat(answer.status()).isEqualTo(path.equals(ENGINE_LOGOUT) ? 204 : 302);
        if (answer.status() == 302) assertThat(answer.location()).isEqualTo("/login?logout");

        nga.setCookie("SESSION", session);
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(nga.get("/camunda/api/engine/engine/").status()).isEqualTo(401);
        assertThat(nga.get("/").location()).isEqualTo("/login");
        assertThat(actions("nga.pham", "SIGN_OUT", "DONE")).isPositive();
    }

    @Test
    void signingOutNeedsTheToken() {
        var nga = TestClient.signedIn(port, "nga.pham");
        assertThat(nga.with("X-XSRF-TOKEN", "wrong")
                        .postForm("/logout", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(nga.get("/logout").status()).isNotEqualTo(302);
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void aSessionThatLayIdleForHalfAnHourIsOver() {
        var nga = TestClient.signedIn(port, "nga.pham");
        database.sql("update app.spring_session set last_access_time = last_access_time - 1801000, "
                        + "expiry_time = expiry_time - 1801000 where principal_name = 'nga.pham'")
                .update();
        assertThat(message(nga.get("/login"))).contains("Phiên làm việc đã kết thúc");
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aClosedAccountIsSignedOutByItsNextRequestAndStaysOut() {
        var nga = TestClient.signedIn(port, "nga.pham");
        database.sql("update app.account set closed_at = now() where id = 'nga.pham'")
                .update();
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(nga.signIn("nga.pham", TestClient.PASSWORD).location()).isEqualTo("/login?error");
        database.sql("update app.account set closed_at = null").update();
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void anAppointmentThatEndsTakesItsRoleAwayFromTheNextCallOn() {
        var kiem = TestClient.signedIn(port, "kiem.luong");
        assertThat(kiem.get("/audit").status()).isNotEqualTo(403);
        database.sql("update app.appointment set valid_to = ? where account = 'kiem.luong' and role = 'AUDITOR'")
                .param(LocalDate.now(Clock.system(clock.getZone())).minusDays(1))
                .update();
        assertThat(kiem.get("/audit").status()).isEqualTo(403);
        assertThat(kiem.get("/api/v1/me").body()).doesNotContain("AUDITOR");
    }

    @ParameterizedTest(name = "{1} asks for {0} and gets {2}")
    @CsvSource({
        "/audit,nga.pham,403",
        "/admin,nga.pham,403",
        "/admin/calendar,minh.do,403",
        "/audit,admin,403",
        "/api/v1/audit/events,lan.vu,403",
        "/actuator/env,admin,403",
        "/camunda/api/admin/setup/default/user/create,admin,403",
        "/camunda/api/admin/setup/default/user/create,nga.pham,403"
    })
    void someDoorsAreForCertainRolesOrNobody(String path, String account, int status) {
        long before = actions(account, "ACCESS", "REFUSED");
        assertThat(TestClient.signedIn(port, account).get(path).status()).isEqualTo(status);
        assertThat(actions(account, "ACCESS", "REFUSED")).isEqualTo(before + 1);
    }

    @ParameterizedTest(name = "without a session {0} answers {1}")
    @CsvSource({
        "/api/v1/me,401,",
        "/api/v1/no-such-call,401,",
        "/api,401,",
        "/camunda/api/engine/engine/default/task,401,",
        "/camunda/api/admin/setup/default/user/create,401,",
        "/camunda/app/tasklist/default/,302,/login",
        "/camunda/app/cockpit/default/,302,/login",
        "/camunda,302,/login",
        "/,302,/login",
        "/tasks,302,/login",
        "/no-such-page,302,/login",
        "/actuator/env,302,/login",
        "/login,200,",
        "/actuator/health,200,",
        "/actuator/health/readiness,200,",
        "/actuator/info,200,",
        "/v3/api-docs,200,",
        "/.well-known/security.txt,404,",
        "/assets/none.css,404,",
        "//api/v1/me,400,",
        "/api;x/v1/me,400,",
        "/api/v1/me;x,400,",
        "/%2e/api/v1/me,400,",
        "/assets/%2e%2e/api/v1/me,400,",
        "/assets/..%2fapi/v1/me,400,",
        "/camunda//api/engine/engine/default/task,400,",
        "/camunda;x/api/engine/engine/default/task,400,",
        "/camunda/%2e/api/engine/engine/default/task,400,",
        "/API/v1/me,302,/login",
        "/CAMUNDA/api/engine/engine/default/task,302,/login"
    })
    void strangersReachOnlyWhatIsForEverybody(String path, int status, String location) {
        Answer answer = TestClient.at(port).get(path);
        assertThat(answer.status()).isEqualTo(status);
        if (location != null) assertThat(answer.location()).isEqualTo(location);
    }

    @Test
    void ourPagesRunNoForeignOrInlineScript() {
        Answer page = TestClient.at(port).get("/login");
        assertThat(page.header("Content-Security-Policy")).isEqualTo(PageHeaders.POLICY);
        assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).isEqualTo(PageHeaders.NO_DEVICES);
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(TestClient.signedIn(port, "nga.pham")
                        .get("/camunda/app/tasklist/default/")
                        .header("Content-Security-Policy"))
                .isNotEqualTo(PageHeaders.POLICY);
    }

    @Test
    void aLoginFormWhoseTokenIsGoneIsShownAgainWithANewOne() {
        Answer answer =
                TestClient.at(port).postForm("/login", Map.of("username", "nga.pham", "password", TestClient.PASSWORD));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(message(answer)).contains("Vui lòng đăng nhập lại");
        assertThat(answer.body()).containsPattern("<input type=\"hidden\" name=\"_csrf\" value=\"[^\"]+\"");
    }

    private TestClient from(String address) {
        return TestClient.at(port).with("X-Forwarded-For", address);
    }

    private String password(String account) {
        return database.sql("select password from app.account where id = ?")
                .param(account)
                .query(String.class)
                .single();
    }

    /** As if somebody had failed so often. */
    private void failures(int count, String hash, String address) {
        database.sql("insert into app.sign_in_failure (account_hash, address, at) select " + hash + ", " + address
                        + ", now() from generate_series(1, " + count + ") n")
                .update();
    }

    private static String hash(String name) {
        return "'" + Sha256.of(name) + "'";
    }

    private void failFourTimes(TestClient client, String account) {
        for (int attempt = 1; attempt <= 4; attempt++) {
            client.signIn(account, "wrong");
            assertThat(message(client.get("/login?error"))).contains("không đúng");
        }
    }

    private long actions(String account, String action, String outcome) {
        return database.sql("select count(*) from app.audit_event where actor = ? and action = ? and outcome = ?")
                .params(account, action, outcome)
                .query(Long.class)
                .single();
    }

    private static String message(Answer page) {
        return page.body().replaceAll("(?s).*(?:<a href=\"#username\">|data-test=\"notice\">)(.*?)</(?:a|p)>.*", "$1");
    }
}
