package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.appointment.AppointmentFixtures;
import org.dongthuan.identity.HeldAppointment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An appointment is proposed in the portal, confirmed in Tasklist, found in the book and ended. */
@BrowserTest
class AppointmentStoryTests {

    private static final By WORD = By.cssSelector("[data-part=outcome]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AppointmentFixtures stories;
    String person;

    @BeforeEach
    void somebodyHasAnAccount() {
        stories = new AppointmentFixtures(context);
        person = stories.person();
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void somebodyIsAppointedAndDismissed() {
        String number;
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open("/admin/appointments/proposals/new");
            admin.click(By.id("propose"));
            admin.waitForText("Vui lòng ghi tên tài khoản.");
            looksAt(admin, "appointment-form");
            admin.type("account", person);
            admin.click(By.cssSelector("#role option[value=VERIFIER]"));
            admin.type("agency", "H24.01");
            admin.chooses("from", stories.today());
            admin.click(By.id("propose"));
            admin.waitFor(By.cssSelector("[data-test=appointment-proposal]"));
            looksAt(admin, "appointment-proposal");
            admin.open("/admin/appointments/proposals");
            number = stories.newest(person);
            admin.waitForText(number);
            looksAt(admin, "appointment-proposals");
        }
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open(Tasklist.PAGE);
            minh.click(Tasklist.taskOf(number));
            minh.click(Tasklist.CLAIM);
            minh.waitToGo(By.className("disabled-form"));
            minh.waitFor(WORD);
            minh.click(By.cssSelector("label:has(#outcome-REFUSE)"));
            minh.click(Tasklist.COMPLETE);
            minh.waitForText("Vui lòng ghi lý do không xác nhận.");
            minh.findsThePageAccessible("form[name]");
            minh.photographs("tasklist-appointment");
            minh.click(By.cssSelector("label:has(#outcome-CONFIRM)"));
            minh.click(Tasklist.COMPLETE);
            minh.waitToGo(WORD);
        }
        HeldAppointment held = stories.held(person).get(0);
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.open("/admin/appointments?agency=H24.01");
            admin.waitForText(held.name());
            looksAt(admin, "appointments");
            admin.open("/admin/appointments/" + held.id() + "/end");
            admin.click(By.id("end"));
            admin.waitForText("Vui lòng ghi lý do chấm dứt.");
            looksAt(admin, "appointment-end");
            admin.type("reason", "Chuyển công tác");
            admin.click(By.id("end"));
            admin.waitForText("Chuyển công tác");
        }
        assertThat(stories.held(person).get(0).endReason()).isEqualTo("Chuyển công tác");
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
