package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A paper that came with an earlier request proves another field, and a code is found without diacritics. */
@BrowserTest
class ReuseStoryTests {

    private static final String WHO = "nga.pham";
    private static final By OFFERED = By.cssSelector("[data-test=earlier]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    RequestNumber first;

    @BeforeEach
    void aPaperCameWithAnEarlierRequest() {
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests(WHO);
        first = stories.submitted(WHO, Map.of("institution", TextNode.valueOf("Đại học Luật Hà Nội, cơ sở 5")));
        stories.withdrawOpenRequests(WHO);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
    }

    @Test
    void aPaperOfAnEarlierRequestIsTickedInsteadOfUploaded() {
        RequestNumber number;
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.open("/corrections/new?field=major");
            nga.waitFor(OFFERED);
            opens(nga);
            nga.findsThePageAccessible();
            nga.scrollTo(OFFERED);
            nga.photographs("portal-papers-on-file");
            nga.takesThePhone();
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.scrollTo(OFFERED);
            nga.photographs("phone-papers-on-file");
            nga.type("value-major", "Luật hành chính");
            nga.click(By.cssSelector("label[for=paper-major-1]"));
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.waitForText("giay-to.png");
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.click(By.cssSelector("label[for=attested]"));
            nga.click(By.id("submit"));
            nga.waitForText("Đã nhận đề nghị");
            nga.waitForText("kèm theo " + first);
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            number = new RequestNumber(nga.path().replaceAll(".*/corrections/([A-Z0-9-]+).*", "$1"));
        }
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/tasks/" + stories.task(number).getId());
            lan.waitFor(By.cssSelector("[data-test=enclosed-before]"));
            lan.waitForText("kèm theo " + first);
            lan.findsThePageAccessible();
            lan.scrollTo(By.cssSelector("[data-test=enclosed-before]"));
            lan.photographs("portal-enclosed-before");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
        }
        stories.decide("lan.vu", number, Outcome.REFUSE);
    }

    /** What is on file is there for whoever is asked for more, too; long lists open when they are wanted. */
    @Test
    void whoIsAskedForMoreTicksWhatIsOnFile() {
        RequestNumber number = stories.submittedPhone(WHO, "0999771401");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Hợp đồng thuê bao");
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.takesThePhone();
            nga.open("/tasks/" + stories.task(number).getId());
            nga.waitFor(OFFERED);
            opens(nga);
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.click(By.cssSelector("label[for=paper-supply-1]"));
            nga.click(By.id("complete"));
            nga.waitForText("Đã gửi bổ sung");
            nga.findsThePageAccessible();
        }
        assertThat(stories.view("lan.vu", number).supplied())
                .singleElement()
                .satisfies(one -> assertThat(one.enclosedBefore())
                        .singleElement()
                        .satisfies(before -> assertThat(before.number()).isEqualTo(first)));
    }

    @Test
    void aCodeOfALongListIsFoundWithoutDiacritics() {
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.open("/corrections/new?field=ethnicity&field=grade");
            nga.type("value-ethnicity-search", "muong");
            nga.type("value-grade-search", "gvmn hang iii");
            nga.click(By.cssSelector("[data-search=ethnicity]"));
            nga.waitFor(By.id("value-ethnicity-search"));
            assertThat(nga.typedIn("value-ethnicity-search")).isEqualTo("Mường");
            assertThat(nga.typedIn("value-grade-search")).isEqualTo("Giáo viên mầm non hạng III");
            nga.type("value-grade-search", "ky thuat y");
            nga.click(By.cssSelector("[data-search=grade]"));
            nga.waitFor(By.cssSelector("[data-test=matches]"));
            nga.findsThePageAccessible();
            nga.scrollTo(By.id("value-grade-search"));
            nga.photographs("portal-code-search");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.findsThePageAccessible();
            nga.scrollTo(By.id("value-grade-search"));
            nga.photographs("phone-code-search");
            assertThat(nga.typedIn("value-ethnicity-search")).isEqualTo("Mường");
        }
    }

    private static void opens(Person person) {
        if (!person.sees(By.cssSelector("[data-test=earlier][open]")))
            person.click(By.cssSelector("[data-test=earlier] summary"));
    }
}
