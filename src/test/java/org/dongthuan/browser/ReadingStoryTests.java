package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.grant.Grant;
import org.dongthuan.grant.GrantFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A recipient reads under his grant, the person sees it, and an approver ends it; in both languages, on desk and phone. */
@BrowserTest
class ReadingStoryTests {

    /** More than one sheet of paper holds. */
    private static final String[] MANY = {
        "birth_full_name",
        "date_of_birth",
        "sex",
        "place_of_birth",
        "home_town",
        "ethnicity",
        "nationality",
        "phone",
        "permanent_address",
        "current_address",
        "family_members",
        "work_contracts",
        "transfers",
        "appointments",
        "major",
        "institution",
        "training_courses",
        "job_position",
        "current_title",
        "main_duties",
        "salary_history",
        "annual_ratings",
        "awards",
        "work_history",
        "party_position"
    };

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    GrantFixtures fixtures;
    Grant grant;

    @BeforeEach
    void begin() {
        fixtures = new GrantFixtures(context);
        grant = fixtures.given("dat.ngo", "nga.pham", MANY);
    }

    @AfterEach
    void restore() {
        fixtures.endAll();
    }

    @Test
    void aGrantIsUsedSeenAndRevoked() {
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            looksAt(dat, "/grants", "grants");
            dat.open("/grants");
            dat.click(By.cssSelector("[data-grant='" + grant.id() + "'] [data-test=read]"));
            dat.waitFor(By.cssSelector("[data-test=reading]"));
            assertThat(dat.text()).contains("Lượt xem này đã được ghi nhật ký");
            String record = dat.path();
            looksAt(dat, record, "reading");
            looksAt(dat, record.replace("?", "/print?"), "reading-print");
            assertThat(dat.prints())
                    .as("each sheet names the reader")
                    .hasSizeGreaterThan(1)
                    .allSatisfy(sheet -> assertThat(sheet).contains("(dat.ngo)"));
            takesAFile(dat);
        }
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            looksAt(nga, "/me/disclosures", "disclosures");
            nga.open("/me/disclosures");
            nga.type("by", "ngo thanh dat");
            nga.click(By.id("show"));
            nga.waitFor(By.cssSelector("[data-test=disclosures]"));
            assertThat(nga.text()).contains("Ngô Thành Đạt", grant.request().text());
            nga.findsThePageAccessible();
        }
        try (Person minh = Person.signedIn(port, "minh.do")) {
            looksAt(minh, "/grants?side=given", "grants-given");
            looksAt(minh, "/grants/" + grant.id() + "/revoke", "grant-revoke");
            minh.open("/grants/" + grant.id() + "/revoke");
            minh.click(By.id("confirm-revoke"));
            minh.waitFor(By.className("govuk-error-summary"));
            minh.findsThePageAccessible();
            minh.type("reason", "Hết nhu cầu");
            minh.click(By.id("confirm-revoke"));
            minh.waitFor(By.cssSelector("[data-test=flash]"));
            assertThat(minh.text()).contains("Hết nhu cầu");
        }
    }

    private void takesAFile(Person dat) {
        dat.open("/grants");
        dat.click(By.cssSelector("[data-grant='" + grant.id() + "'] [data-test=export]"));
        dat.waitFor(By.cssSelector("[data-test=export-new]"));
        looksAt(dat, dat.path(), "export-new");
        dat.click(By.id("make-xlsx"));
        dat.waitFor(By.cssSelector("[data-test=export][data-state=RUNNING]"));
        String file = dat.path().replaceFirst("\\?.*", "");
        looksAt(dat, file, "export-running");
        fixtures.makeFiles();
        dat.click(By.id("look"));
        dat.waitFor(By.cssSelector("[data-test=export][data-state=READY]"));
        dat.waitFor(By.id("take"));
        looksAt(dat, file, "export-ready");
        looksAt(dat, "/exports", "exports");
    }

    private static void looksAt(Person person, String page, String picture) {
        for (String language : new String[] {"en", "vi"}) {
            person.takesTheDesktop();
            person.open(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            person.waitFor(By.id("main"));
            person.findsThePageAccessible();
            person.photographs(picture);
            person.takesThePhone();
            person.findsThePageNarrowEnough();
            person.photographs(picture + "-phone");
        }
        person.takesTheDesktop();
    }
}
