package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.access.AccessFixtures;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.RevisionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A leader finds what his agency certified, proposes to take it back, and another one does. */
@BrowserTest
class CertificationEndStoryTests {

    private static final String REASON = "Nhiệm vụ đã chuyển cho cơ quan khác";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    AccessFixtures accesses;

    @BeforeEach
    void prepare() {
        accesses = new AccessFixtures(context);
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        accesses.withdrawOpenRequests("dat.ngo");
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void aCertificationIsTakenBackOnThePagesAndTheDecisionSaysSo() {
        var certifications = new CertificationFixtures(context);
        RequestNumber request = accesses.byFunction("dat.ngo", "nga.pham");
        RequestNumber certification = accesses.certification(request);
        certifications.certify("khanh.trinh", certification);
        accesses.decide("lan.vu", request.part(1), Outcome.APPROVE);
        accesses.decide("minh.do", request.part(1), Outcome.APPROVE);
        var revisions = new RevisionFixtures(context);
        RequestNumber number;
        try (Person khanh = Person.signedIn(port, "khanh.trinh")) {
            number = proposes(khanh, certification);
        }
        try (Person linh = Person.signedIn(port, "linh.duong")) {
            linh.open("/tasks/" + revisions.task(number).getId());
            assertThat(linh.text()).contains(REASON, "Ngô Thành Đạt", certification.text());
            linh.findsThePageAccessible();
            linh.photographs("portal-certification-end-task");
        }
        revisions.decide("linh.duong", number, Outcome.APPROVE);
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.takesThePhone();
            nga.open("/verify/" + revisions.decisionOn(request.part(1)).verificationCode());
            assertThat(nga.reads(By.cssSelector("[data-test=ground-ended]")).get(0))
                    .contains(certification.text());
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-verify-ground-ended");
        }
    }

    private static RequestNumber proposes(Person khanh, RequestNumber certification) {
        khanh.open("/records");
        khanh.click(By.cssSelector("[data-test=certifications]"));
        khanh.waitFor(By.cssSelector("[data-test=certifications-page]"));
        khanh.findsThePageAccessible();
        khanh.photographs("portal-certifications");
        khanh.click(By.cssSelector("[data-number='" + certification + "'] a"));
        khanh.waitFor(By.cssSelector("[data-test=certification-page]"));
        khanh.click(By.id("send-proposal"));
        khanh.waitFor(By.id("reason-error"));
        khanh.findsThePageAccessible();
        khanh.type("reason", REASON);
        khanh.takesThePhone();
        khanh.findsThePageNarrowEnough();
        khanh.photographs("phone-certification-end");
        khanh.click(By.id("send-proposal"));
        khanh.waitFor(By.cssSelector("[data-test=proposed]"));
        khanh.findsThePageAccessible();
        khanh.findsThePageNarrowEnough();
        khanh.photographs("phone-certification-end-sent");
        return new RequestNumber(
                khanh.reads(By.cssSelector("[data-test=end] h2 span")).get(0));
    }
}
