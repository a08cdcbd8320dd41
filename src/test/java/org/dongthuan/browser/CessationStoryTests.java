package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dongthuan.consent.CessationFixtures;
import org.dongthuan.consent.Consent;
import org.dongthuan.consent.ConsentSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A consent was withdrawn: the recipient confirms on the page, or in Tasklist, and the person sees it. */
@BrowserTest
class CessationStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CessationFixtures stories;
    Consent consent;

    @BeforeEach
    void ngaWithdraws() {
        stories = new CessationFixtures(context);
        consent = stories.withdrawn("dat.ngo", "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void theRecipientConfirmsAndThePersonSeesIt() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/consents/" + consent.id());
            nga.waitFor(By.cssSelector("[data-test=cessation][data-status=AWAITED]"));
            nga.findsThePageAccessible();
        }
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open("/tasks");
            dat.findsThePageAccessible();
            dat.click(By.partialLinkText(consent.number().text()));
            dat.waitFor(By.cssSelector("[data-test=cessation-task-page]"));
            assertThat(dat.sees(By.cssSelector("#outcome-CONFIRM:checked"))).isFalse();
            dat.findsThePageAccessible();
            dat.photographs("portal-cessation");
            dat.click(By.id("complete"));
            dat.waitFor(By.className("govuk-error-summary"));
            dat.waitForText("Vui lòng đánh dấu xác nhận đã ngừng sử dụng, xóa dữ liệu.");
            dat.findsThePageAccessible();
            dat.takesThePhone();
            dat.findsThePageNarrowEnough();
            dat.photographs("phone-cessation");
            dat.click(By.cssSelector("label:has(#outcome-CONFIRM)"));
            dat.type("reason", "Đã hủy bản in");
            dat.takesTheDesktop();
            dat.click(By.id("complete"));
            dat.waitForText("Đã ghi nhận");
            dat.findsThePageAccessible();
        }
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/consents/" + consent.id() + "?lang=en");
            nga.waitForText("nothing is used or kept since");
            nga.findsThePageAccessible();
            nga.open("/me/consents/" + consent.id() + "?lang=vi");
            nga.waitFor(By.cssSelector("[data-test=cessation][data-status=CONFIRMED]"));
            nga.waitForText("Đã hủy bản in");
            nga.findsThePageAccessible();
            nga.photographs("portal-cessation-confirmed");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-cessation-confirmed");
        }
    }

    @Test
    void theRecipientConfirmsInTasklist() {
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open(Tasklist.PAGE);
            dat.click(Tasklist.taskOf(consent.number().text()));
            dat.waitForText(consent.number().text());
            dat.click(Tasklist.CLAIM);
            dat.waitFor(By.cssSelector("section[data-confirmation]"));
            dat.click(Tasklist.COMPLETE);
            dat.waitForText("Vui lòng đánh dấu xác nhận đã ngừng sử dụng, xóa dữ liệu.");
            dat.findsThePageAccessible("form[name]");
            dat.click(By.cssSelector("label:has(#outcome-CONFIRM)"));
            dat.photographs("tasklist-cessation");
            dat.click(Tasklist.COMPLETE);
            dat.waitToGo(Tasklist.taskOf(consent.number().text()));
        }
        ConsentSummary.CessationState state =
                Objects.requireNonNull(stories.view(consent).consent().cessation());
        assertThat(state.confirmedAt()).isNotNull();
    }
}
