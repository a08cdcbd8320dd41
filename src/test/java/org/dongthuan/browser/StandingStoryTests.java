package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.standing.StandingFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A post gets its standing decision, and whoever holds it finds and reads the own staff: on a desk and on a telephone. */
@BrowserTest
class StandingStoryTests {

    private static final By STAFF = By.cssSelector("[data-test=staff]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    StandingFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new StandingFixtures(context);
        stories.endAll("lan.vu", "minh.do");
    }

    @AfterEach
    void clear() {
        stories.endAll("lan.vu", "minh.do");
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void aPostIsProposedDecidedUsedAndEnded() {
        String number;
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/records");
            lan.waitFor(By.cssSelector("[data-test=none-usable]"));
            lan.findsThePageAccessible();
            number = proposes(lan);
        }
        decides(number);
        EngineWork.runAll(context);
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            findsAndReads(lan);
        }
        seesWhoLooked();
        ends(number);
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/records");
            lan.waitFor(By.cssSelector("[data-test=none-usable]"));
        }
    }

    private String proposes(Person lan) {
        lan.click(By.cssSelector("[data-test=decisions]"));
        lan.waitFor(By.cssSelector("[data-test=standing-page]"));
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("[data-test=new]"));
        lan.waitFor(By.id("standing-form"));
        lan.findsThePageAccessible();
        lan.click(By.id("propose"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.waitForText("Vui lòng nhập ngày cuối");
        lan.findsThePageAccessible();
        lan.photographs("portal-standing-errors");
        lan.click(By.cssSelector("label[for=post]"));
        lan.click(By.cssSelector("label[for=purpose-record_management]"));
        lan.click(By.cssSelector("label[for=purpose-payroll_and_benefits]"));
        ticks(lan, "identity", "employee_code");
        ticks(lan, "contact", "phone");
        ticks(lan, "employment", "grade", "salary_step");
        lan.chooses("to", stories.today().plusDays(179));
        lan.scrollTo(By.id("purposes"));
        lan.photographs("portal-standing-form");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-standing-form");
        lan.takesTheDesktop();
        lan.click(By.id("propose"));
        lan.waitFor(By.cssSelector("[data-test=standing-decision]"));
        lan.findsThePageAccessible();
        lan.photographs("portal-standing-proposed");
        return lan.waitFor(By.cssSelector("[data-test=number]")).getText();
    }

    private static void ticks(Person person, String group, String... fields) {
        person.click(By.cssSelector("details[data-group=" + group + "] summary"));
        for (String field : fields) person.click(By.cssSelector("label[for=field-" + field + "]"));
    }

    private void decides(String number) {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/tasks");
            minh.click(By.cssSelector("li[data-number='" + number + "'] a"));
            minh.waitFor(By.id("complete"));
            minh.findsThePageAccessible();
            minh.photographs("portal-standing-approve");
            minh.click(By.cssSelector("input[value=APPROVE]"));
            minh.click(By.id("complete"));
            minh.waitFor(By.cssSelector("[data-test=issued]"));
        }
    }

    private static void findsAndReads(Person lan) {
        lan.open("/records");
        lan.waitFor(By.id("find"));
        lan.click(By.id("find"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("label[for=use]"));
        lan.click(By.id("find"));
        lan.waitFor(STAFF);
        lan.findsThePageAccessible();
        Pictures.from(By.id("main"), lan, "portal-staff");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        Pictures.from(STAFF, lan, "phone-staff");
        lan.takesTheDesktop();
        lan.click(By.cssSelector("[data-test=next]"));
        lan.waitForText("Về đầu danh sách");
        lan.type("q", "pham nga");
        lan.click(By.id("find"));
        lan.waitForText("Phạm Thị Nga");
        assertThat(lan.path()).doesNotContain("nga");
        lan.photographs("portal-staff-found");
        lan.click(By.cssSelector("[data-test=staff] [data-test=read]"));
        lan.waitFor(By.cssSelector("[data-test=reading]"));
        lan.waitForText("Hồ sơ của Phạm Thị Nga");
        lan.findsThePageAccessible();
        assertThat(lan.reads(By.cssSelector("[data-test=data] tr[data-field] td:first-child")))
                .hasSize(4);
        lan.photographs("portal-staff-reading");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-staff-reading");
    }

    private void seesWhoLooked() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/disclosures");
            nga.waitForText("Vũ Thị Lan");
            nga.waitForText("Quản lý, cập nhật hồ sơ nhân sự");
            nga.findsThePageAccessible();
        }
    }

    private void ends(String number) {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/standing-decisions");
            minh.waitFor(By.cssSelector("[data-test=standing] li[data-number='" + number + "']"));
            minh.findsThePageAccessible();
            minh.photographs("portal-standing");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-standing");
            minh.takesTheDesktop();
            minh.open("/standing-decisions/" + number + "/revoke");
            minh.click(By.id("confirm-revoke"));
            minh.waitFor(By.className("govuk-error-summary"));
            minh.findsThePageAccessible();
            minh.type("reason", "Sắp xếp lại công việc của phòng");
            minh.click(By.id("confirm-revoke"));
            minh.waitFor(By.cssSelector("[data-test=standing-decision][data-status=REVOKED]"));
            minh.findsThePageAccessible();
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-standing-ended");
        }
    }
}
