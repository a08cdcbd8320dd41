package org.dongthuan.browser;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator invites somebody and closes the account, and looks where he is signed in himself. */
@BrowserTest
class AccountStoryTests {

    private final String account = "moi." + Long.toString(System.nanoTime(), 36);

    @LocalServerPort
    int port;

    @Test
    void somebodyIsInvitedFoundAndClosed() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open("/admin/accounts/new");
            admin.click(By.id("create"));
            admin.waitFor(By.className("govuk-error-summary"));
            admin.findsThePageAccessible();
            admin.type("familyName", "Nguyễn Thị");
            admin.type("givenName", "Thơ");
            admin.type("id", account);
            admin.type("email", "tho@haiphong.demo.example");
            admin.type("agency", "H24.02");
            admin.photographs("portal-account-new");
            admin.click(By.id("create"));
            admin.waitForText("Đã tạo tài khoản");
            admin.findsThePageAccessible();
            admin.photographs("portal-account");
            admin.takesThePhone();
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-account");
            admin.open("/admin/accounts");
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-accounts");
            admin.takesTheDesktop();
            admin.type("q", "nguyen thi tho");
            admin.click(By.id("search"));
            admin.waitForText(account);
            admin.findsThePageAccessible();
            admin.photographs("portal-accounts");
            admin.click(By.cssSelector("[data-account='" + account + "'] a"));
            admin.click(By.id("close"));
            admin.waitFor(By.cssSelector("[data-test=account-ask]"));
            admin.findsThePageAccessible();
            admin.click(By.id("confirm"));
            admin.waitForText("Đã đóng tài khoản");
            looksWhereHeIsSignedIn(admin);
        }
    }

    private static void looksWhereHeIsSignedIn(Person admin) {
        admin.click(By.cssSelector("[data-test=own-account]"));
        admin.waitFor(By.cssSelector("[data-test=here]"));
        admin.findsThePageAccessible();
        admin.photographs("portal-own-account");
        admin.takesThePhone();
        admin.findsThePageNarrowEnough();
        admin.photographs("phone-own-account");
        choosesHowMailsCome(admin);
    }

    private static void choosesHowMailsCome(Person admin) {
        admin.click(By.cssSelector("[data-test=mail-preference]"));
        admin.waitFor(By.id("mail-preference-form"));
        admin.findsThePageNarrowEnough();
        admin.photographs("phone-mail-preference");
        admin.takesTheDesktop();
        admin.click(By.id("save"));
        admin.waitForText("Đã lưu cách nhận thư");
        admin.findsThePageAccessible();
        admin.photographs("portal-mail-preference");
    }
}
