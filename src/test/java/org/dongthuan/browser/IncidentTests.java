package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is read of a case that stands still: by the administrator in Cockpit, and by its requester. */
@BrowserTest
class IncidentTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private CockpitCases cases;

    @BeforeEach
    void prepare() {
        cases = new CockpitCases(context);
    }

    @AfterEach
    void clear() {
        cases.clear();
    }

    @Test
    void anIncidentSaysWhichCaseWhichAgencyWhoIsMissingAndWhatToDo() {
        try (Person admin = Person.signedIn(port, "admin")) {
            admin.listensToCalls();
            CockpitWalk.open(
                    admin,
                    "#/process-instance/" + cases.instance("agency-decision", cases.stuck)
                            + "/runtime?tab=incidents-tab");
            assertThat(admin.waitFor(By.cssSelector("td.message")).getText())
                    .contains(cases.stuck.text(), "Sở Nội vụ tỉnh Hưng Yên", "Đề nghị bổ nhiệm thêm người thẩm tra")
                    .contains("không phải thử lại");
            admin.photographs("cockpit-incident");
            admin.takesThePhone();
            admin.photographs("phone-cockpit-incident");
            admin.takesTheDesktop();

            CockpitWalk.open(
                    admin,
                    "#/process-instance/" + cases.instance(CockpitCases.FAILING, cases.running)
                            + "/runtime?tab=incidents-tab");
            assertThat(admin.waitFor(By.cssSelector("td.message")).getText())
                    .contains(cases.running.text(), "Sở Nội vụ thành phố Hải Phòng", "bước “Bước lỗi”", "bấm thử lại");
            admin.photographs("cockpit-failed-job");
            admin.click(By.cssSelector("td.message a"));
            admin.waitFor(By.cssSelector(".modal-body textarea"));
            admin.photographs("cockpit-failed-job-details");
            assertThat(CockpitWalk.refused(admin)).isEmpty();
        }
    }

    @Test
    void theRequesterOfTheStuckCaseReadsForWhomItWaitsAtADeskAndOnAPhone() {
        try (Person son = Person.signedIn(port, "son.cao")) {
            for (String page : List.of("/corrections/" + cases.stuck, "/me/requests")) {
                son.takesTheDesktop();
                son.open(page);
                assertThat(son.waitFor(By.cssSelector("[data-test=awaits]")).getText())
                        .contains("người thẩm tra", "Sở Nội vụ tỉnh Hưng Yên", "Ông/Bà không phải làm gì");
                son.findsThePageAccessible();
                son.photographs(page.startsWith("/me") ? "portal-awaits-list" : "portal-awaits");
                son.takesThePhone();
                son.findsThePageNarrowEnough();
                son.photographs(page.startsWith("/me") ? "phone-awaits-list" : "phone-awaits");
            }
        }
    }
}
