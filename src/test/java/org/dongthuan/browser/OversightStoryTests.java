package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.TestClient;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A leader looks from the first page at what is open, at what is in force, and at what was read under one grant. */
@BrowserTest
class OversightStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures corrections;
    GrantFixtures grants;
    RequestNumber open;
    Grant grant;

    @BeforeEach
    void somethingIsOpenAndInForce() {
        corrections = new CorrectionFixtures(context);
        grants = new GrantFixtures(context);
        open = corrections.submittedPhone("tuan.bui", "0999230003");
        grant = grants.given("dat.ngo", "nga.pham", "phone", "current_address");
        String path = "/api/v1/records/" + grant.record() + "?purpose=" + grant.purpose() + "&grant=" + grant.id();
        TestClient dat = TestClient.signedIn(port, "dat.ngo");
        assertThat(dat.get(path + "&fields=phone").status()).isEqualTo(200);
        assertThat(dat.get(path + "&fields=religion").status()).isEqualTo(403);
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("tuan.bui");
        grants.endAll();
    }

    @Test
    void fromTheNumbersToTheReadings() {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/");
            minh.click(By.cssSelector("[data-test=oversight]"));
            minh.waitFor(By.cssSelector("[data-test=oversight-stages-page]"));
            looksAt(minh, "oversight-stages");
            minh.click(By.cssSelector("[data-kind=CORRECTION][data-stage=IN_VERIFICATION] a"));
            minh.waitForText(open.text());
            minh.findsThePageAccessible();
            minh.open("/oversight");
            minh.click(By.cssSelector("[data-test=to-grants]"));
            minh.waitFor(By.cssSelector("[data-test=oversight-grants-page]"));
            looksAt(minh, "oversight-grants");
            minh.click(By.cssSelector("[data-test=by-recipient] [data-code=G09] a"));
            minh.waitForText(grant.request().text());
            looksAt(minh, "oversight-list");
            minh.click(By.cssSelector("[data-grant='" + grant.id() + "'] a"));
            minh.waitForText("Phạm Thị Nga");
            assertThat(minh.sees(By.cssSelector("[data-outcome=REFUSED]"))).isTrue();
            looksAt(minh, "oversight-readings");
        }
    }

    private static void looksAt(Person minh, String name) {
        minh.findsThePageAccessible();
        minh.photographs("portal-" + name);
        minh.takesThePhone();
        minh.findsThePageNarrowEnough();
        minh.photographs("phone-" + name);
        minh.takesTheDesktop();
    }
}
