package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dongthuan.channel.WebhookFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An administrator sees what a portal was told, and has sent again what it did not take. */
@BrowserTest
class WebhookStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    WebhookFixtures stories;

    @BeforeEach
    void aPortalDoesNotListen() {
        stories = new WebhookFixtures(context, port);
        RequestNumber number = stories.asked("HS-" + UUID.randomUUID(), "nga.pham");
        stories.changed(number, "IN_VERIFICATION");
        stories.sendDue();
        stories.portal().answers(503);
        stories.changed(number, "IN_REVIEW");
        for (int i = 0; i < 20; i++) {
            stories.sendDue();
            stories.waited();
        }
    }

    @AfterEach
    void clear() {
        stories.close();
    }

    @Test
    void whatWasGivenUpIsSentAgain() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open("/admin/channels/" + stories.code());
            admin.waitForText("Đã dừng gửi");
            admin.findsThePageAccessible();
            admin.photographs("portal-channel");
            admin.takesThePhone();
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-channel");
            admin.takesTheDesktop();
            stories.portal().answers(200);
            admin.click(By.cssSelector("tbody tr:first-child button"));
            admin.waitForText("Hệ thống gửi lại ngay 1 tin.");
            stories.sendDue();
            assertThat(stories.portal().calls()).hasSize(18);
            admin.click(By.id("change-webhook"));
            admin.type("address", "cong.example");
            admin.click(By.id("set-webhook"));
            admin.waitForText("bắt đầu bằng https://");
            admin.findsThePageAccessible();
            admin.photographs("portal-channel-webhook");
            admin.takesThePhone();
            admin.findsThePageNarrowEnough();
            admin.photographs("phone-channel-webhook");
        }
    }
}
