package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.reorganisation.ReorganisationFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A decision about an agency is entered in the portal, put before the body above in Tasklist, and refused. */
@BrowserTest
class AgencyChangeStoryTests {

    private static final By WORD = By.cssSelector("[data-part=outcome]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    ReorganisationFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new ReorganisationFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aDecisionIsEnteredAndNotConfirmed() {
        String number;
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open("/admin/agencies?q=H23&on=2025-06-30");
            admin.waitForText("Ủy ban nhân dân tỉnh Hải Dương");
            looksAt(admin, "agencies");
            admin.open("/admin/agencies/changes/new");
            admin.click(By.id("propose"));
            admin.waitForText("Vui lòng chọn hình thức.");
            looksAt(admin, "agency-change-form");
            admin.click(By.cssSelector("#kind option[value=RENAMING]"));
            admin.type("decision", "15/NQ-HĐND");
            admin.chooses("decisionDay", stories.today());
            admin.type("issuer", "Hội đồng nhân dân thành phố Hải Phòng");
            admin.chooses("from", stories.today().plusMonths(1));
            admin.type("renaming", "H24.12; Văn phòng khác");
            admin.click(By.id("propose"));
            admin.waitFor(By.cssSelector("[data-test=agency-change]"));
            looksAt(admin, "agency-change");
            number = stories.newest();
            admin.open("/admin/agencies/changes");
            admin.waitForText(number);
            looksAt(admin, "agency-changes");
        }
        try (Person hai = Person.signedIn(port, "hai.tran")) {
            hai.open(Tasklist.PAGE);
            hai.click(Tasklist.taskOf(number));
            hai.click(Tasklist.CLAIM);
            hai.waitToGo(By.className("disabled-form"));
            hai.waitFor(WORD);
            hai.waitForText("Văn phòng khác");
            hai.click(By.cssSelector("label:has(#outcome-REFUSE)"));
            hai.click(Tasklist.COMPLETE);
            hai.waitForText("Vui lòng ghi lý do không xác nhận.");
            hai.findsThePageAccessible("form[name]");
            hai.photographs("tasklist-agency-change");
            hai.type("reason", "Chưa có nghị quyết");
            hai.click(Tasklist.COMPLETE);
            hai.waitToGo(WORD);
        }
        assertThat(stories.reasonOf(number)).isEqualTo("Chưa có nghị quyết");
    }

    private static void looksAt(Person admin, String page) {
        admin.findsThePageAccessible();
        admin.photographs("portal-" + page);
        admin.takesThePhone();
        admin.findsThePageNarrowEnough();
        admin.photographs("phone-" + page);
        admin.takesTheDesktop();
    }
}
