package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.consent.ConsentStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A data subject reads, answers, looks back and withdraws, with hands and eyes. */
@BrowserTest
class ConsentStoryTests {

    private static final By TICKED = By.cssSelector("input[name=answer]:checked, input[name=fields]:checked");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    ConsentFixtures stories;
    Consent consent;

    @BeforeEach
    void aQuestionWaits() {
        stories = new ConsentFixtures(context);
        consent = stories.asked("nga.pham");
    }

    @AfterEach
    void clear() {
        stories.cancelOpen();
    }

    @Test
    void thePersonAgreesInPartInThePortalAndWithdraws() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/tasks");
            nga.findsThePageAccessible();
            nga.click(By.partialLinkText(consent.number().text()));
            nga.waitFor(By.cssSelector("[data-test=consent-task-page]"));
            assertThat(nga.sees(TICKED)).isFalse();
            nga.findsThePageAccessible();
            nga.photographs("portal-consent");
            nga.click(By.id("complete"));
            nga.waitFor(By.className("govuk-error-summary"));
            nga.waitForText("Vui lòng chọn một ý kiến trả lời.");
            nga.findsThePageAccessible();
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-consent");
            nga.scrollTo(By.id("fields"));
            nga.photographs("phone-consent-answer");
            nga.click(By.cssSelector("label:has(#answer-AGREE_PARTLY)"));
            nga.click(By.cssSelector("label:has(#field-phone)"));
            nga.takesTheDesktop();
            nga.scrollTo(By.id("fields"));
            nga.photographs("portal-consent-answer");
            nga.click(By.id("complete"));
            nga.waitForText("Đã ghi nhận");
            looksBackAndWithdraws(nga);
        }
        assertThat(stories.get(consent).status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    private void looksBackAndWithdraws(Person nga) {
        stories.runReceipt(consent);
        nga.click(By.linkText("Sự đồng ý"));
        nga.waitFor(By.cssSelector("[data-test=consents]"));
        nga.findsThePageAccessible();
        nga.photographs("portal-consents");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-consents");
        nga.takesTheDesktop();
        nga.click(By.partialLinkText(consent.number().text()));
        nga.waitFor(By.cssSelector("[data-test=receipts]"));
        nga.findsThePageAccessible();
        nga.photographs("portal-consent-given");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-consent-given");
        nga.takesTheDesktop();
        nga.click(By.id("withdraw"));
        nga.waitFor(By.id("confirm-withdraw"));
        nga.findsThePageAccessible();
        nga.photographs("portal-consent-withdraw");
        nga.click(By.id("confirm-withdraw"));
        nga.waitForText("Ông/Bà đã rút lại sự đồng ý");
        nga.findsThePageAccessible();
    }

    @Test
    void thePersonAnswersInTasklist() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open(Tasklist.PAGE);
            nga.click(Tasklist.taskOf(consent.number().text()));
            nga.waitForText(consent.number().text());
            nga.click(Tasklist.CLAIM);
            nga.waitFor(By.cssSelector("section[data-answer]"));
            assertThat(nga.sees(TICKED)).isFalse();
            nga.click(Tasklist.COMPLETE);
            nga.waitForText("Vui lòng chọn một ý kiến trả lời.");
            nga.findsThePageAccessible("form[name]");
            nga.click(By.cssSelector("label:has(#answer-AGREE_PARTLY)"));
            nga.click(Tasklist.COMPLETE);
            nga.waitForText("Vui lòng chọn ít nhất một thông tin");
            nga.click(By.cssSelector("label:has(#field-phone)"));
            nga.photographs("tasklist-consent");
            nga.click(Tasklist.COMPLETE);
            nga.waitToGo(Tasklist.taskOf(consent.number().text()));
        }
        assertThat(stories.get(consent).fields()).containsExactly("phone");
        assertThat(stories.view(consent).answer()).extracting("method").isEqualTo("TASKLIST");
    }

    @Test
    void thePageSpeaksEnglishToo() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/tasks/" + stories.task(consent).getId() + "?lang=en");
            WebElement words = nga.waitFor(By.cssSelector("[data-test=words]"));
            assertThat(words.getText()).contains("Silence is not consent");
            nga.findsThePageAccessible();
            nga.open("/me/consents?lang=en");
            nga.waitForText("My consents");
            nga.findsThePageAccessible();
            nga.open("/me/consents?lang=vi");
        }
    }
}
