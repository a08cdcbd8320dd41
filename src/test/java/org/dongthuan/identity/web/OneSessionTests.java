package org.dongthuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class OneSessionTests {

    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void theWebAppsKnowWhoSignedInToThePortal() {
        var nga = TestClient.signedIn(port, "nga.pham");
        assertThat(nga.get(TASKLIST).status()).isEqualTo(200);
        assertThat(nga.get(WHO_AM_I).json().path("userId").asText()).isEqualTo("nga.pham");
        // what the web apps put into the session is stored and read again
        assertThat(nga.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(database.sql("""
                                select count(*) from app.spring_session s join app.spring_session_attributes a
                                on a.session_primary_id = s.primary_id where s.principal_name = 'nga.pham'""").query(Integer.class).single()).isGreaterThan(1);
    }

    @Test
    void theFirstRequestsOfAWebAppMayComeAllAtOnce() throws Exception {
        var nga = TestClient.signedIn(port, "nga.pham");
        Callable<Answer> request = () -> nga.get(WHO_AM_I);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(16, request))) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoeverSignsInNextInTheSameBrowserIsNobodyElseInTheWebApps() {
        var browser = TestClient.signedIn(port, "nga.pham");
        browser.get(TASKLIST);
        browser.signIn("lan.vu", TestClient.PASSWORD);
        assertThat(browser.get(WHO_AM_I).json().path("userId").asText()).isEqualTo("lan.vu");
    }

    @Test
    void aFormInsideTasklistCanCallTheProductToo() {
        var lan = TestClient.signedIn(port, "lan.vu");
        lan.get(TASKLIST);
        assertThat(lan.cookie("APP-XSRF", "/api/v1/me")).isPresent();
        assertThat(lan.cookie("XSRF-TOKEN", "/camunda/api/engine")).isPresent();
        assertThat(lan.cookie("XSRF-TOKEN", "/api/v1/me")).isEmpty();
        assertThat(lan.put("/api/v1/me", "{}").status()).isEqualTo(405);
    }
}
