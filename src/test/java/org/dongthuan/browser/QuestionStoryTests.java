package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.disclosure.QuestionFixtures;
import org.dongthuan.disclosure.QuestionStatus;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A person asks why somebody read; an approver of the reader's agency answers in Tasklist, the one above in the portal. */
@BrowserTest
class QuestionStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    QuestionFixtures stories;
    long reading;

    @BeforeEach
    void lanHasRead() {
        stories = new QuestionFixtures(context);
        reading = stories.reading("lan.vu", "nga.pham");
    }

    @AfterEach
    void clear() {
        stories.clear();
    }

    @Test
    void aReadingIsQuestionedAnsweredAndEscalated() {
        RequestNumber number;
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/disclosures");
            nga.waitFor(By.cssSelector("[data-test=ask]"));
            nga.findsThePageAccessible();
            nga.photographs("disclosures-ask");
            nga.open("/me/disclosures/" + reading + "/question");
            nga.click(By.id("send"));
            nga.waitFor(By.className("govuk-error-summary"));
            nga.findsThePageAccessible();
            nga.photographs("portal-question-ask");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-question-ask");
            nga.takesTheDesktop();
            nga.type("text", QuestionFixtures.WHY);
            nga.click(By.id("send"));
            nga.waitFor(By.cssSelector("[data-test=question-page]"));
            number = new RequestNumber(nga.path().replaceFirst(".*/", ""));
            nga.findsThePageAccessible();
            minhAnswersInTasklist(number);
            escalates(nga, number);
        }
        try (Person hai = Person.signedIn(port, "hai.tran")) {
            hai.open("/tasks/" + stories.task(number).getId());
            hai.waitFor(By.cssSelector("[data-test=final]"));
            hai.findsThePageAccessible();
            hai.photographs("portal-question-final");
            hai.takesThePhone();
            hai.findsThePageNarrowEnough();
            hai.photographs("phone-question-final");
            hai.takesTheDesktop();
            hai.type("text", "Đã nêu căn cứ ở quyết định");
            hai.click(By.id("complete"));
            hai.waitForText("Đã ghi nhận");
        }
        assertThat(stories.status(number)).isEqualTo(QuestionStatus.ANSWERED_FINALLY);
    }

    private void minhAnswersInTasklist(RequestNumber number) {
        try (Person minh = Person.signedIn(port, "minh.do")) {
            opens(minh, number);
            minh.click(Tasklist.CLAIM);
            minh.waitFor(By.cssSelector("section[data-answer]"));
            minh.click(Tasklist.COMPLETE);
            minh.waitForText("Vui lòng ghi nội dung giải trình.");
            minh.findsThePageAccessible("form[name]");
            minh.type("text", QuestionFixtures.BECAUSE);
            minh.photographs("tasklist-question");
            minh.click(Tasklist.COMPLETE);
            minh.waitToGo(By.cssSelector("section[data-answer]"));
        }
        assertThat(stories.status(number)).isEqualTo(QuestionStatus.ANSWERED);
    }

    private void escalates(Person nga, RequestNumber number) {
        nga.open("/questions/" + number + "?lang=en");
        nga.waitForText("Answered, waiting for your word");
        nga.findsThePageAccessible();
        nga.open("/questions/" + number + "?lang=vi");
        nga.waitForText(QuestionFixtures.BECAUSE);
        nga.photographs("portal-question");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-question");
        nga.takesTheDesktop();
        nga.click(By.id("respond"));
        nga.waitFor(By.cssSelector("[data-test=response-task-page]"));
        nga.click(By.id("complete"));
        nga.waitForText("Vui lòng chọn một ý kiến.");
        nga.findsThePageAccessible();
        nga.photographs("portal-question-response");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-question-response");
        nga.takesTheDesktop();
        // it is hers already: the portal took it when she sent her word
        opens(nga, number);
        nga.waitFor(By.cssSelector("section[data-response]"));
        nga.click(By.cssSelector("label:has(#outcome-ESCALATE)"));
        nga.photographs("tasklist-question-response");
        nga.click(Tasklist.COMPLETE);
        nga.waitToGo(By.cssSelector("section[data-response]"));
        assertThat(stories.status(number)).isEqualTo(QuestionStatus.ESCALATED);
    }

    private static void opens(Person person, RequestNumber number) {
        person.open(Tasklist.PAGE);
        person.click(By.partialLinkText(number.text()));
    }
}
