package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import org.dongthuan.access.AccessJourney;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator opens a channel, sees its secret once and closes it: on a desk and on a telephone. */
@BrowserTest
class ChannelStoryTests {

    private static final String PAGE = "/admin/channels";

    @LocalServerPort
    int port;

    @Test
    void aChannelIsOpenedAndClosed() {
        String code = "cong-" + Long.toString(System.nanoTime(), 36);
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open(PAGE);
            admin.click(By.id("open-channel"));
            admin.waitFor(By.className("govuk-error-summary"));
            admin.findsThePageAccessible();
            opens(admin, code);
            String secret = admin.reads(By.id("client-secret")).get(0);
            admin.findsThePageAccessible();
            admin.photographs("portal-channel-secret");
            admin.takesThePhone();
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-channel-secret");
            admin.open(PAGE);
            assertThat(admin.text()).contains(code).doesNotContain(secret);
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-channels");
            admin.takesTheDesktop();
            admin.findsThePageAccessible();
            admin.photographs("portal-channels");
            closes(admin, code);
        }
    }

    private static void opens(Person admin, String code) {
        var day = DateTimeFormatter.ofPattern("dd/MM/yyyy");
        admin.type("code", code);
        admin.click(By.cssSelector("#kind option[value=agency_portal]"));
        admin.type("name", "Cổng thông tin điện tử tỉnh Hưng Yên");
        admin.type("agencies", "H31, H31.01");
        admin.click(By.cssSelector("label[for=scopes]"));
        admin.type("from", AccessJourney.today().format(day));
        admin.type("to", AccessJourney.today().plusYears(1).format(day));
        admin.click(By.id("open-channel"));
        admin.waitFor(By.cssSelector("[data-test=channel-secret]"));
    }

    private static void closes(Person admin, String code) {
        admin.click(By.cssSelector("[data-channel='" + code + "'] a[href$=close]"));
        admin.waitFor(By.cssSelector("[data-test=channel-ask]"));
        admin.findsThePageAccessible();
        admin.click(By.id("confirm"));
        admin.waitForText("Đã đóng kênh " + code);
        admin.waitFor(By.cssSelector("[data-test=channels]"));
        assertThat(admin.sees(By.cssSelector("[data-channel='" + code + "'] a[href$=close]")))
                .isFalse();
    }
}
