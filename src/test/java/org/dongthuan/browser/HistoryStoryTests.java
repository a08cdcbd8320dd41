package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.Map;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.dongthuan.history.Telling;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A reader saw a mail address, its owner corrects it, the reader is told; then the owner looks back, on a telephone. */
@BrowserTest
class HistoryStoryTests {

    private static final String FIELD = "personal_email";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private CorrectionFixtures corrections;
    private GrantFixtures grants;
    private JsonNode before;

    @BeforeEach
    void aCorrectedAddressThatSomebodyHadSeen() {
        corrections = new CorrectionFixtures(context);
        grants = new GrantFixtures(context);
        corrections.withdrawOpenRequests("tuan.bui");
        before = corrections.value("tuan.bui", FIELD);
        Grant grant = grants.given("thu.hoang", "tuan.bui", FIELD, "phone");
        try (Person thu = Person.signedIn(port, "thu.hoang")) {
            thu.open("/records/" + grant.record() + "?purpose=" + grant.purpose() + "&grant=" + grant.id());
            thu.waitFor(By.cssSelector("[data-test=reading]"));
        }
        var number = corrections.submitted("tuan.bui", Map.of(FIELD, TextNode.valueOf("tuan.moi@thu.example")));
        corrections.decide("lan.vu", number, Outcome.APPROVE);
        corrections.decide("minh.do", number, Outcome.APPROVE);
        Telling.tell(context);
        Post.deliver(context);
    }

    @AfterEach
    void restore() {
        corrections.restore("tuan.bui", FIELD, before);
        grants.endAll();
    }

    @Test
    void theReaderIsToldAndTheOwnerLooksBack() {
        try (Person thu = Person.signedIn(port, "thu.hoang")) {
            thu.open("/demo/mail");
            thu.waitForText("Thông tin Ông/Bà đã xem nay có thay đổi");
            thu.waitForText("Thư điện tử cá nhân");
            assertThat(thu.text()).doesNotContain("tuan.moi@thu.example", "Bùi Anh Tuấn");
            thu.open("/grants");
            thu.click(By.cssSelector("[data-test=changes]"));
            thu.waitForText("Bùi Anh Tuấn");
            assertThat(thu.text()).contains("Thư điện tử cá nhân").doesNotContain("tuan.moi@thu.example");
            thu.findsThePageAccessible();
            thu.photographs("portal-notices");
            thu.takesThePhone();
            thu.findsThePageNarrowEnough();
            thu.photographs("phone-notices");
        }
        try (Person tuan = Person.signedIn(port, "tuan.bui")) {
            tuan.takesThePhone();
            tuan.open("/me");
            tuan.click(By.cssSelector("[data-test=history]"));
            tuan.waitFor(By.cssSelector("[data-test=history] [data-test=new]"));
            assertThat(tuan.text()).contains("tuan.moi@thu.example", "Đã báo cho 1 người", "Đỗ Văn Minh");
            tuan.findsThePageAccessible();
            tuan.findsThePageNarrowEnough();
            tuan.photographs("phone-history");
            Pictures.from(By.id("changes"), tuan, "phone-changes");
            tuan.takesTheDesktop();
            Pictures.from(By.id("changes"), tuan, "portal-changes");
            tuan.takesThePhone();
            LocalDate yesterday = LocalDate.now(VietnamTime.ZONE).minusDays(1);
            tuan.open("/me/history?field=" + FIELD);
            tuan.chooses("asOf", yesterday);
            tuan.click(By.id("show-then"));
            String then = tuan.waitFor(By.cssSelector("[data-test=then]")).getText();
            assertThat(then).contains(VietnamTime.day(yesterday)).doesNotContain("tuan.moi@thu.example");
            tuan.findsThePageAccessible();
            tuan.findsThePageNarrowEnough();
            looksBackTo2020(tuan);
        }
    }

    private static void looksBackTo2020(Person tuan) {
        tuan.open("/me/history?asOf=2020-01-01");
        assertThat(tuan.waitFor(By.id("then")).getText()).contains("01/01/2020");
        tuan.findsThePageNarrowEnough();
        Pictures.from(By.id("then"), tuan, "phone-then");
        tuan.takesTheDesktop();
        tuan.findsThePageAccessible();
        Pictures.from(By.id("then"), tuan, "portal-then");
    }

    @Test
    void whatIsStillRightIsSaidByOneButton() {
        try (Person hoa = Person.signedIn(port, "hoa.ngo")) {
            hoa.takesThePhone();
            hoa.open("/me");
            hoa.click(By.cssSelector("[data-test=aged] summary"));
            String field = hoa.waitFor(By.cssSelector("[data-confirm]")).getDomAttribute("data-confirm");
            hoa.findsThePageAccessible();
            hoa.findsThePageNarrowEnough();
            hoa.photographs("phone-still-right");
            hoa.click(By.cssSelector("[data-confirm=" + field + "]"));
            hoa.waitFor(By.cssSelector("[data-test=flash]"));
            assertThat(hoa.sees(By.cssSelector("[data-confirm=" + field + "]"))).isFalse();
        }
    }
}
