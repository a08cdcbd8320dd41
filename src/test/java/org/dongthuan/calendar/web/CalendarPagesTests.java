package org.dongthuan.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class CalendarPagesTests {

    private static final String PAGE = "/admin/calendar";

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Movable clock;

    LocalDate saturday;
    LocalDate nationalDay;

    @BeforeEach
    void chooseADay() {
        // August has no holiday
        saturday = LocalDate.of(LocalDate.now(clock).getYear() + 3, 8, 1)
                .with(TemporalAdjusters.firstInMonth(DayOfWeek.SATURDAY));
        nationalDay = saturday.withMonth(9).withDayOfMonth(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "lan.vu", "minh.do", "kiem.luong"})
    void nobodyButAnAdministratorSeesOrChangesIt(String account) {
        var somebody = TestClient.signedIn(port, account);
        assertThat(somebody.get(PAGE).status()).isEqualTo(403);
        assertThat(somebody.get(PAGE + "/" + nationalDay + "/remove").status()).isEqualTo(403);
        assertThat(somebody.postForm(PAGE, typed(Map.of())).status()).isEqualTo(403);
        assertThat(somebody.postForm(PAGE + "/" + nationalDay + "/remove", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(somebody.get("/").body()).doesNotContain(PAGE);
        assertThat(TestClient.signedIn(port, "admin")
                        .get(PAGE + "?year=" + nationalDay.getYear())
                        .body())
                .contains("data-day=\"" + nationalDay + "\"");
    }

    @Test
    void whoeverIsNotSignedInIsAskedToSignIn() {
        var stranger = TestClient.at(port);
        assertThat(stranger.get(PAGE).status()).isEqualTo(302);
        assertThat(stranger.get(PAGE).location()).contains("/login");
        assertThat(stranger.postForm(PAGE + "/" + nationalDay + "/remove", Map.of())
                        .status())
                .isIn(302, 403);
    }

    @Test
    void theAdministratorFindsTheYearInBothLanguages() {
        var admin = TestClient.signedIn(port, "admin");
        assertThat(admin.get("/").body()).contains("href=\"/admin/calendar\"");
        for (String language : new String[] {"vi", "en"}) {
            Answer page = admin.get(PAGE + "?year=2027&lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .doesNotContain("??", " style=", "2.027", "2,027")
                    .contains("data-day=\"2027-02-06\"", "data-test=\"check\"")
                    .contains(language.equals("vi") ? "Giỗ Tổ Hùng Vương" : "Kings&#39; Commemoration Day");
            assertThat(page.body().split("<h1", -1)).hasSize(2);
            assertThat(admin.get(PAGE + "/" + nationalDay + "/remove?lang=" + language)
                            .body())
                    .doesNotContain("??")
                    .contains("id=\"confirm-remove\"");
        }
        admin.get("/?lang=vi");
        assertThat(admin.get(PAGE + "?year=1800").status()).isEqualTo(200);
        assertThat(admin.get(PAGE + "/1999-01-01/remove").status()).isEqualTo(404);
        assertThat(admin.get(PAGE + "/2026-01-01/remove").status()).isEqualTo(409);
        assertThat(admin.get(PAGE + "/nonsense/remove").status()).isIn(400, 404);
    }

    @Test
    void aDayIsAddedAndTakenOutAgain() {
        var admin = TestClient.signedIn(port, "admin");
        Answer added = admin.submit(PAGE, PAGE, typed(Map.of()));
        assertThat(added.status()).isEqualTo(303);
        assertThat(added.location()).endsWith(PAGE + "?year=" + saturday.getYear());
        assertThat(admin.get(PAGE + "?year=" + saturday.getYear()).body())
                .contains("data-test=\"flash\"", "data-day=\"" + saturday + "\"", "Thông báo 123/TB");

        String remove = PAGE + "/" + saturday + "/remove";
        assertThat(admin.submit(remove, remove, Map.of()).status()).isEqualTo(303);
        assertThat(admin.get(PAGE + "?year=" + saturday.getYear()).body())
                .doesNotContain("data-day=\"" + saturday + "\"")
                .contains("data-test=\"removed\"");
    }

    @Test
    void whatIsWrongIsNamedAtItsInputAndNothingTypedIsLost() {
        var admin = TestClient.signedIn(port, "admin");
        Answer refused = admin.submit(
                PAGE, PAGE, typed(Map.of("day", "31", "month", "2", "nameEn", "", "reason", "Gõ <dở> dang")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#day\"", "href=\"#nameEn\"", "id=\"day-error\"", "id=\"nameEn-error\"")
                .doesNotContain("href=\"#reason\"", "href=\"#nameVi\"")
                .contains("value=\"31\"", "value=\"Làm bù\"", "Gõ &lt;dở&gt; dang");
        assertThat(refused.body()).containsPattern("value=\"WORKED\"[^>]*checked");
    }

    private Map<String, String> typed(Map<String, String> changed) {
        var fields = new LinkedHashMap<>(Map.of(
                "day", String.valueOf(saturday.getDayOfMonth()),
                "month", String.valueOf(saturday.getMonthValue()),
                "year", String.valueOf(saturday.getYear()),
                "kind", "WORKED",
                "nameVi", "Làm bù",
                "nameEn", "Worked in exchange",
                "reason", "Thông báo 123/TB"));
        fields.putAll(changed);
        return fields;
    }
}
