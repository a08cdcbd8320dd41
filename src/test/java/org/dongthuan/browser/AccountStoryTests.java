package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.TestClient;
import org.dongthuan.TestClock;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.identity.RecentProof;
import org.dongthuan.identity.SecondFactors;
import org.dongthuan.identity.Telephone;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator invites somebody and closes the account, and looks where he is signed in himself. */
@BrowserTest
class AccountStoryTests {

    /** How long a code is shown. */
    private static final Duration CODE = Duration.ofSeconds(30);

    private final String account = "moi." + Long.toString(System.nanoTime(), 36);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    TestClock.Movable moved;

    @Autowired
    ApplicationContext context;

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

    @Test
    void somebodySetsUpHisTelephoneAndSignsInWithIt() {
        database.sql("""
                        insert into app.account (id, password, family_name, given_name, email, keeping_agency)
                        select ?, password, 'Đỗ', 'Hai Bước', 'hai.buoc@thu.example', 'H24.02' from app.account
                        where id = 'nga.pham'""").param(account).update();
        try (Person person = Person.signedIn(port, account)) {
            person.open("/me/account/totp");
            person.findsThePageAccessible();
            person.type("current", TestClient.PASSWORD);
            person.click(By.id("begin"));
            person.waitFor(By.id("turn-on"));
            person.findsThePageAccessible();
            person.photographs("portal-totp");
            person.takesThePhone();
            person.findsThePageNarrowEnough();
            person.photographs("phone-totp");
            person.takesTheDesktop();
            var telephone = new Telephone(
                    person.reads(By.cssSelector("[data-test=secret]")).get(0));
            person.type("code", telephone.shows(clock.instant()));
            person.click(By.id("turn-on"));
            person.waitFor(By.cssSelector("[data-test=recovery]"));
            person.findsThePageAccessible();
            person.photographs("portal-recovery");
            comesBack(telephone);
        } finally {
            database.sql("update app.account set closed_at = now() where id = ?")
                    .param(account)
                    .update();
        }
    }

    @Test
    void whatIsTypedInTasklistStaysWhileACodeIsShown() {
        var stories = new CorrectionFixtures(context);
        var factors = context.getBean(SecondFactors.class);
        Actor actor = context.getBean(People.class).actor("hoa.ngo").orElseThrow();
        RequestNumber number = stories.submitted(
                "tuan.bui", Map.of("emergency_contact", TextNode.valueOf("Bùi Văn Ba, 0901 222 444")));
        By reason = By.cssSelector("textarea[name^=reason-]");
        By link = By.cssSelector("[data-dt-problem] a");
        var telephone = new Telephone(factors.begin(actor, TestClient.PASSWORD).secret());
        factors.confirm(actor, telephone.shows(clock.instant()));
        moved.advance(CODE);
        try (Person hoa = Person.stranger(port)) {
            hoa.open("/login");
            hoa.signsIn("hoa.ngo", By.id("prove"));
            hoa.type("code", telephone.shows(clock.instant()));
            hoa.click(By.id("prove"));
            hoa.waitFor(By.cssSelector("[data-test=own-account]"));
            moved.advance(RecentProof.GOOD_FOR.plus(CODE));
            hoa.open(Tasklist.PAGE);
            hoa.click(Tasklist.taskOf(number.text()));
            hoa.waitForText(number.text());
            hoa.click(Tasklist.CLAIM);
            hoa.click(By.cssSelector("input[type=radio][value=REFUSE]"));
            hoa.waitFor(reason).sendKeys("Không có giấy tờ");

            hoa.click(Tasklist.COMPLETE);
            String address = hoa.waitFor(link).getDomAttribute("href");
            hoa.findsThePageAccessible("form[name]");
            hoa.photographs("tasklist-proof");
            hoa.inAnotherTab(() -> {
                hoa.open(address);
                hoa.findsThePageAccessible();
                hoa.photographs("portal-proof");
                hoa.type("code", telephone.shows(clock.instant()));
                hoa.click(By.id("prove"));
                hoa.waitForText("Không có giấy tờ");
            });
            assertThat(hoa.waitFor(reason).getDomProperty("value")).isEqualTo("Không có giấy tờ");
            hoa.click(Tasklist.COMPLETE);
            hoa.waitToGo(Tasklist.taskOf(number.text()));
        } finally {
            moved.reset();
            factors.end(actor);
            stories.withdrawOpenRequests("tuan.bui");
        }
    }

    private void comesBack(Telephone telephone) {
        try (Person person = Person.stranger(port)) {
            person.signsIn(account, By.id("prove"));
            person.findsThePageAccessible();
            person.takesThePhone();
            person.findsThePageNarrowEnough();
            person.photographs("phone-code");
            person.takesTheDesktop();
            // each code opens once
            person.type("code", telephone.shows(clock.instant().plusSeconds(30)));
            person.click(By.id("prove"));
            person.waitFor(By.cssSelector("[data-test=own-account]"));
        }
    }

    /** To himself, so that nobody else gets one. */
    private void sendsAMailAgain(Person admin) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into app.outbox (id, event, account, kind, number, created_at, next_try_at, given_up_at, failure)
                        values (:id, 'failed/' || :id, 'admin', 'new-work', '01/12/2026', now(), now(), now(), 'NOT_TAKEN')""").param("id", id).update();
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
