package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.alarm.AlarmFixtures;
import org.dongthuan.alarm.AlarmStatus;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An alarm is looked at in the portal and judged in Tasklist; the auditor reads what was judged. */
@BrowserTest
class AlarmStoryTests {

    private static final By JUDGING = By.cssSelector("[data-part=outcome]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AlarmFixtures stories;
    RequestNumber number;

    @BeforeEach
    void somebodyHasReadMuch() {
        stories = new AlarmFixtures(context);
        number = stories.raised(stories.reader("H24.02"));
        stories.clocks().resetClocks();
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void anAlarmIsJudgedAndRead() {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/alarms");
            minh.waitForText(number.text());
            minh.findsThePageAccessible();
            minh.photographs("portal-alarms");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-alarms");
            minh.takesTheDesktop();
            minh.open("/alarms/" + number);
            minh.click(By.id("judge"));
            minh.waitFor(By.cssSelector("[data-test=judge-task-page]"));
            minh.click(By.id("complete"));
            minh.waitForText("Vui lòng chọn kết luận.");
            minh.findsThePageAccessible();
            minh.photographs("portal-alarm-judge");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-alarm-judge");
            minh.takesTheDesktop();
            judgesInTasklist(minh);
        }
        assertThat(stories.status(number)).isEqualTo(AlarmStatus.NOT_JUSTIFIED);
        try (Person kiem = Person.signedIn(port, "kiem.luong")) {
            kiem.open("/alarms/" + number);
            kiem.waitForText(AlarmFixtures.REASON);
            assertThat(kiem.waitFor(By.className("dt-nav")).getSize().getHeight())
                    .as("a menu of one line")
                    .isLessThan(60);
            kiem.findsThePageAccessible();
            kiem.photographs("portal-alarm");
            kiem.takesThePhone();
            kiem.findsThePageNarrowEnough();
            kiem.photographs("phone-alarm");
        }
    }

    private void judgesInTasklist(Person minh) {
        minh.open("/camunda/app/tasklist/default/");
        minh.click(By.partialLinkText(number.text()));
        minh.waitFor(JUDGING);
        minh.click(By.cssSelector("label:has(#outcome-NOT_JUSTIFIED)"));
        minh.click(Tasklist.COMPLETE);
        minh.waitForText("Vui lòng chọn ít nhất một biện pháp đã thực hiện.");
        minh.findsThePageAccessible("form[name]");
        minh.click(By.cssSelector("label:has(#measure-REMINDED)"));
        minh.type("reason", AlarmFixtures.REASON);
        minh.photographs("tasklist-alarm");
        minh.click(Tasklist.COMPLETE);
        minh.waitToGo(JUDGING);
    }
}
