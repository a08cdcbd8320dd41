package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** From the question to the reading and its end, with the hands and eyes of its people. */
@BrowserTest
class AccessStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void aResearcherAsksOneAgreesInPartOneRefusesAndTheRightEndsWithTheConsent() {
        String number;
        try (Person thu = Person.signedIn(port, "thu.hoang")) {
            number = asks(thu);
        }
        runJobs();
        agreesInPart();
        refuses();
        runJobs();
        decides("lan.vu", number, "tasklist-access-verify", List.of());
        runJobs();
        decides("minh.do", number, "tasklist-access-approve", List.of("highest_degree"));
        runJobs();
        String decision;
        try (Person thu = Person.signedIn(port, "thu.hoang")) {
            decision = reads(thu, number);
        }
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            seesWhoReadAndWithdraws(nga, decision);
        }
        runJobs();
        try (Person thu = Person.signedIn(port, "thu.hoang")) {
            thu.open("/grants");
            thu.waitForText(number);
            String ended = "//*[@data-test='grants']/li[contains(., '" + number + "')]";
            assertThat(thu.sees(By.xpath(ended))).isTrue();
            assertThat(thu.sees(By.xpath(ended + "//*[@data-test='read']"))).isFalse();
            thu.photographs("portal-grants-ended");
        }
    }

    @Test
    void eachOfTwoPeopleFindsTheOwnPartOfTheDecision() {
        var stories = new AccessFixtures(context);
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        stories.agree(number, "nga.pham", "tuan.bui");
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        runJobs();
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/consents");
            nga.click(By.partialLinkText(
                    stories.consent(number, "nga.pham").number().text()));
            String link = nga.waitFor(By.cssSelector("[data-test=extract]")).getDomProperty("href");
            assertThat(link).endsWith("/extract.pdf");
            nga.findsThePageAccessible();
            nga.photographs("portal-consent-extract");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.scrollTo(By.cssSelector("[data-test=decided]"));
            nga.photographs("phone-consent-extract");
        }
    }

    private String asks(Person thu) {
        thu.open("/access-requests/new");
        thu.findsThePageAccessible();
        thu.click(By.id("check"));
        thu.waitFor(By.className("govuk-error-summary"));
        thu.findsThePageAccessible();
        for (String name : List.of("Phạm Thị Nga", "Bùi Anh Tuấn")) {
            thu.type("person", name);
            thu.click(By.id("find"));
            thu.click(By.cssSelector("[data-test=found] [data-add]"));
            thu.waitFor(By.xpath("//*[@data-test='people']//strong[starts-with(., '" + name + ", ')]"));
        }
        thu.click(By.cssSelector("input[name=purpose][value=background_check] + label"));
        thu.type("purposeText", "Dự kiến tiếp nhận về đơn vị nghiên cứu, cần xác minh trình độ");
        thu.click(By.cssSelector("input[name=legalBasis][value=subject_consent_decree] + label"));
        for (String group : List.of("identity", "education")) {
            thu.click(By.cssSelector("details[data-group=" + group + "] > summary"));
        }
        for (String field : AccessJourney.ASKED) thu.click(By.cssSelector("label[for=field-" + field + "]"));
        thu.chooses("from", AccessJourney.today());
        thu.chooses("to", AccessJourney.today().plusDays(20));
        thu.scrollTo(By.id("purposeText"));
        thu.photographs("portal-access-form");
        thu.click(By.id("check"));
        thu.waitFor(By.cssSelector("[data-test=outlook]"));
        thu.findsThePageAccessible();
        thu.photographs("portal-access-check");
        thu.click(By.id("submit"));
        thu.waitFor(By.cssSelector("[data-test=submitted]"));
        thu.findsThePageAccessible();
        thu.photographs("portal-access-request");
        thu.takesThePhone();
        thu.findsThePageNarrowEnough();
        return thu.path().replaceAll(".*/access-requests/([A-Z0-9-]+).*", "$1");
    }

    private void agreesInPart() {
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open(Tasklist.PAGE);
            nga.click(Tasklist.taskOf("DY-"));
            nga.click(Tasklist.CLAIM);
            nga.waitFor(By.cssSelector("[data-test=words]"));
            assertThat(nga.sees(By.cssSelector("input:checked"))).isFalse();
            nga.findsThePageAccessible("form[name]");
            nga.photographs("tasklist-consent");
            nga.click(By.cssSelector("input[name=answer][value=AGREE_PARTLY]"));
            for (String field : AccessJourney.ASKED.subList(0, 3)) {
                nga.click(By.cssSelector("input[name=fields][value=" + field + "]"));
            }
            nga.photographs("tasklist-consent-part");
            nga.click(Tasklist.COMPLETE);
            nga.waitForText("Không có công việc nào phù hợp");
        }
    }

    private void refuses() {
        try (Person tuan = Person.signedIn(port, "tuan.bui")) {
            tuan.open("/tasks");
            tuan.click(By.partialLinkText("DY-"));
            tuan.waitFor(By.cssSelector("[data-test=consent-task-page]"));
            tuan.findsThePageAccessible();
            tuan.photographs("portal-consent");
            tuan.takesThePhone();
            tuan.findsThePageNarrowEnough();
            tuan.photographs("phone-consent");
            tuan.click(By.cssSelector("input[name=answer][value=REFUSE]"));
            tuan.click(By.id("complete"));
            tuan.waitForText("Đã ghi nhận");
        }
    }

    private void decides(String account, String number, String picture, List<String> without) {
        try (Person reviewer = Person.signedIn(port, account)) {
            reviewer.open(Tasklist.PAGE);
            reviewer.click(Tasklist.taskOf(number));
            reviewer.click(Tasklist.CLAIM);
            reviewer.waitFor(By.cssSelector("section[data-item]"));
            assertThat(reviewer.text()).contains("Hoàng Lệ Thu", "Phạm Thị Nga").doesNotContain("Bùi Anh Tuấn");
            reviewer.findsThePageAccessible("form[name]");
            reviewer.click(By.cssSelector("input[type=radio][value=APPROVE]"));
            // as the browser writes it, and as people here do
            assertThat(reviewer.reads(By.cssSelector("output[for=to]")))
                    .containsExactly(VietnamTime.day(LocalDate.parse(reviewer.typedIn("to"))));
            for (String field : without) reviewer.click(By.cssSelector("input[name=fields][value=" + field + "]"));
            reviewer.photographs(picture);
            reviewer.click(Tasklist.COMPLETE);
            reviewer.waitForTextToGo(number);
        }
    }

    private String reads(Person thu, String number) {
        thu.open("/access-requests/" + number);
        thu.findsThePageAccessible();
        thu.photographs("portal-access-decided");
        assertThat(thu.waitFor(By.cssSelector("[data-test=granted-scope]")).getText())
                .contains("hẹp hơn");
        thu.click(By.cssSelector("[data-test=decision]"));
        thu.waitFor(By.cssSelector("[data-test=decision-page]"));
        thu.findsThePageAccessible();
        thu.photographs("portal-decision");
        String decision = thu.waitFor(By.cssSelector("[data-test=number]")).getText();
        thu.open("/grants");
        thu.findsThePageAccessible();
        thu.photographs("portal-grants");
        thu.click(By.cssSelector("[data-test=read]"));
        thu.waitFor(By.cssSelector("[data-test=reading]"));
        thu.findsThePageAccessible();
        thu.photographs("portal-reading");
        assertThat(thu.waitFor(By.cssSelector("[data-test=data]")).getText())
                .contains("Phạm Thị Nga", "Họ và tên khai sinh", "Ngày sinh")
                .doesNotContain("Chuyên ngành", "Trình độ chuyên môn");
        thu.takesThePhone();
        thu.findsThePageNarrowEnough();
        return decision;
    }

    private static void seesWhoReadAndWithdraws(Person nga, String decision) {
        nga.open("/me/disclosures");
        nga.waitForText(decision);
        nga.waitForText("Hoàng Lệ Thu");
        nga.findsThePageAccessible();
        nga.photographs("portal-disclosures");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-disclosures");
        nga.takesTheDesktop();
        nga.open("/me/consents");
        nga.findsThePageAccessible();
        nga.photographs("portal-consents");
        nga.click(By.cssSelector("[data-status=PARTLY_GIVEN] a[href$='/withdraw']"));
        nga.waitFor(By.id("confirm-withdraw"));
        nga.findsThePageAccessible();
        nga.click(By.id("confirm-withdraw"));
        nga.waitForText("Đã rút");
        nga.photographs("portal-consent-withdrawn");
    }

    private void runJobs() {
        EngineWork.runAll(context);
        Post.deliver(context);
    }
}
