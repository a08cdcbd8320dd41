package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.access.DelayFixtures;
import org.dongthuan.certification.CertificationFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An inspection asks that the person be told later; the agency agrees, and an approver ends it before its day. */
@BrowserTest
class DelayStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void clear() {
        new AccessFixtures(context).withdrawOpenRequests("dat.ngo");
        new DelayFixtures(context).releaseAll("minh.do");
    }

    @Test
    void aDelayIsAskedForDecidedOnCountedAndEnded() {
        var stories = new AccessFixtures(context);
        var delays = new DelayFixtures(context);
        RequestNumber number;
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            number = new RequestNumber(asks(dat));
        }
        new CertificationFixtures(context).certify("linh.duong", stories.certification(number));
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/tasks/" + stories.task(number.part(1)).getId());
            lan.waitForText("Hoãn thông báo cho chủ thể dữ liệu đến ngày");
            lan.findsThePageAccessible();
            lan.photographs("portal-delay-review");
        }
        delays.decide("lan.vu", number, Outcome.APPROVE, Outcome.APPROVE);
        delays.decide("minh.do", number, Outcome.APPROVE, Outcome.APPROVE);
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/grants");
            minh.click(By.cssSelector("[data-test=delays]"));
            minh.waitForText(number.part(1).text());
            minh.findsThePageAccessible();
            minh.photographs("portal-delays");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.photographs("phone-delays");
            minh.click(By.cssSelector("[data-test=release]"));
            minh.waitForText("Việc hoãn đã chấm dứt");
            minh.findsThePageAccessible();
        }
        try (Person tuan = Person.signedIn(port, "tuan.bui")) {
            // other classes read him on later days, by a clock that they moved
            tuan.open("/me/disclosures?to=" + AccessJourney.today());
            tuan.waitForText("Thông báo muộn, từ");
            tuan.findsThePageAccessible();
            tuan.takesThePhone();
            tuan.findsThePageNarrowEnough();
            tuan.photographs("phone-told-late");
        }
        try (Person kiem = Person.signedIn(port, "kiem.luong")) {
            kiem.open("/");
            kiem.click(By.linkText("Hoãn thông báo"));
            kiem.waitForText(number.part(1).text());
            assertThat(kiem.sees(By.cssSelector("[data-test=release]"))).isFalse();
        }
    }

    private String asks(Person dat) {
        dat.open("/access-requests/new");
        dat.type("person", "Bùi Anh Tuấn");
        dat.click(By.id("find"));
        dat.click(By.cssSelector("[data-test=found] [data-add]"));
        dat.waitFor(By.xpath("//*[@data-test='people']//strong[starts-with(., 'Bùi Anh Tuấn, ')]"));
        dat.click(By.cssSelector("input[name=purpose][value=inspection] + label"));
        dat.type("purposeText", "Thanh tra công vụ theo kế hoạch năm");
        dat.click(By.cssSelector("input[name=legalBasis][value=inspection_law] + label"));
        dat.click(By.xpath("//details[.//input[@id='field-phone']]/summary"));
        dat.click(By.cssSelector("label[for=field-phone]"));
        dat.chooses("from", AccessJourney.today());
        dat.click(By.cssSelector("[data-test=delay] > summary"));
        dat.click(By.cssSelector("#delayGround option[value=inspection]"));
        dat.chooses("delayDay", AccessJourney.today());
        dat.click(By.id("check"));
        dat.waitForText("Ngày bắt đầu thông báo phải sau hôm nay.");
        dat.findsThePageAccessible();
        dat.chooses("delayDay", AccessJourney.today().plusDays(20));
        dat.takesThePhone();
        dat.findsThePageNarrowEnough();
        dat.photographs("phone-delay-form");
        dat.click(By.id("check"));
        dat.waitFor(By.cssSelector("[data-test=delay]"));
        dat.waitForText("Luật Thanh tra năm 2025");
        dat.findsThePageAccessible();
        dat.photographs("portal-delay-check");
        dat.click(By.id("submit"));
        dat.waitFor(By.cssSelector("[data-test=submitted]"));
        return dat.path().replaceAll(".*/access-requests/([A-Z0-9-]+).*", "$1");
    }
}
