package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A director looks at what waits in his office, and gives one officer's task to another. */
@BrowserTest
class OfficeStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private CorrectionFixtures corrections;

    @BeforeEach
    void prepare() {
        corrections = new CorrectionFixtures(context);
    }

    @AfterEach
    void clear() {
        corrections.withdrawOpenRequests("tuan.bui");
    }

    @Test
    void theDirectorHandsATaskOn() {
        RequestNumber number = corrections.submittedPhone("tuan.bui", "0999123711");
        String task = corrections.task(number).getId();
        context.getBean(TaskDesk.class).claim(corrections.actor("lan.vu"), task);
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open(Tasklist.PAGE);
            minh.waitFor(By.cssSelector("a[data-dt-office]"));
            minh.open("/tasks/office");
            minh.waitForText("Vũ Thị Lan");
            looksAt(minh, "office-tasks");
            minh.click(By.cssSelector("[data-task='" + task + "'] a"));
            minh.click(By.id("hand-on"));
            minh.waitForText("Vui lòng ghi lý do.");
            looksAt(minh, "hand-on");
            minh.click(By.cssSelector("#to option[value='hoa.ngo']"));
            minh.type("reason", "Chia lại việc");
            minh.click(By.id("hand-on"));
            minh.waitForText("Đã giao lại việc");
            assertThat(minh.sees(By.cssSelector("[data-task='" + task + "']"))).isTrue();
        }
        try (Person hoa = Person.signedIn(port, "hoa.ngo")) {
            hoa.open("/tasks/" + task);
            hoa.click(By.cssSelector("details.dt-review__story summary"));
            hoa.waitForText("Chia lại việc");
        }
    }

    private static void looksAt(Person minh, String page) {
        minh.findsThePageAccessible();
        minh.photographs("portal-" + page);
        minh.takesThePhone();
        minh.findsThePageNarrowEnough();
        minh.photographs("phone-" + page);
        minh.takesTheDesktop();
    }
}
