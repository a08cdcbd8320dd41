package org.dongthuan.browser;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator invites somebody and closes the account, and looks where he is signed in himself. */
@BrowserTest
class AccountStoryTests {

    private final String account = "moi." + Long.toString(System.nanoTime(), 36);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

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
            sendsAMailAgain(admin);
            looksWhereHeIsSignedIn(admin);
        }
    }

    /** To himself, so that nobody else gets one. */
    private void sendsAMailAgain(Person admin) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into app.outbox (id, event, account, kind, number, created_at, next_try_at, given_up_at, failure)
                        values (:id, 'failed/' || :id, 'admin', 'new-work', '01/12/2026', now(), now(), now(), 'NOT_TAKEN')""")
                .param("id", id)
                .update();
        By failed = By.cssSelector("[data-mail='" + id + "'] [data-test=resend]");
        admin.open("/admin/accounts");
        admin.click(By.cssSelector("[data-test=failed-mails]"));
        admin.waitFor(failed);
        admin.findsThePageAccessible();
        admin.photographs("portal-failed-mails");
        admin.takesThePhone();
        admin.findsThePageNarrowEnough();
        admin.photographs("phone-failed-mails");
        admin.takesTheDesktop();
        admin.click(failed);
        admin.waitForText("Thư sẽ được gửi lại ngay");
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
