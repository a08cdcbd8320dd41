package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is called away while typing, goes back and forth, and finds everything as it was. */
@BrowserTest
class TypedWorkStoryTests {

    private static final String PHONE = "value-phone";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @AfterEach
    void clear() {
        database.sql("delete from app.typed_form").update();
    }

    @Test
    void whatIsTypedSurvivesTheLanguageTheWayBackAndTheEndOfTheSession() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/corrections/new?field=phone");
            nga.type(PHONE, "0912345611");
            nga.type("reason", "Đổi số");
            nga.click(By.cssSelector("[data-test=lang-en]"));
            nga.waitFor(By.cssSelector("html[lang=en] #" + PHONE));
            assertThat(nga.typedIn(PHONE)).isEqualTo("0912345611");
            assertThat(nga.typedIn("reason")).isEqualTo("Đổi số");
            nga.click(By.cssSelector("[data-test=lang-vi]"));
            nga.waitFor(By.cssSelector("html[lang=vi] #" + PHONE));

            nga.type(PHONE, "0912345612");
            nga.waitForText("Đã lưu bản nháp lúc");
            nga.findsThePageAccessible();
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.loadsAgain();
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.goesBack();
            assertThat(nga.typedIn(PHONE)).isEqualTo("0912345612");

            nga.open("/me/requests");
            nga.findsThePageAccessible();
            nga.scrollTo(By.cssSelector("[data-test=drafts]"));
            nga.photographs("portal-drafts");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-drafts");
            nga.click(By.cssSelector("[data-test=go-on]"));
            nga.type(PHONE, "0912345613");
            endTheSession(nga);
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=notice]"));
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-signed-out-while-typing");
            nga.signsIn("nga.pham");
            assertThat(nga.typedIn(PHONE)).isEqualTo("0912345613");
        }
    }

    @Test
    void aWarningComesBeforeTheEndAndOneClickGoesOn() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            database.sql("update app.spring_session set max_inactive_interval = 14 where session_id = ?")
                    .param(nga.session())
                    .update();
            nga.open("/corrections/new?field=phone");
            nga.waitFor(By.id("stay"));
            nga.findsThePageAccessible();
            nga.photographs("portal-session-ends");
            nga.takesThePhone();
            nga.photographs("phone-session-ends");
            nga.click(By.id("stay"));
            nga.waitToGo(By.id("stay"));
            nga.waitFor(By.id("stay"));
            nga.waitFor(By.id("sign-in"));
            nga.waitForText("Phiên làm việc đã kết thúc");
        }
    }

    private void endTheSession(Person person) {
        database.sql("delete from app.spring_session where session_id = ?")
                .param(person.session())
                .update();
    }
}
