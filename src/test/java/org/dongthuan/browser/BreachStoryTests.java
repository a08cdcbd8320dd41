package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.protection.BreachFixtures;
import org.dongthuan.protection.BreachStatus;
import org.dongthuan.protection.RestrictionFixtures;
import org.dongthuan.protection.RestrictionKind;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Breaches and restrictions, in Tasklist and in the portal: handled by officers and approvers, read by the persons. */
@BrowserTest
class BreachStoryTests {

    private static final By ASSESSING = By.cssSelector("[data-part=outcome]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    BreachFixtures stories;
    RestrictionFixtures restrictions;

    @BeforeEach
    void prepare() {
        stories = new BreachFixtures(context);
        restrictions = new RestrictionFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.clear();
        restrictions.clear();
    }

    @Test
    void aBreachIsAssessedNoticedAndTold() {
        String officer = stories.officer("H24.02");
        RequestNumber number = stories.reported("tuan.bui");
        try (Person person = Person.signedIn(port, officer)) {
            person.open("/protection/breaches");
            seen(person, "breaches", number.text());
            person.open("/protection/breaches/new");
            seen(person, "breach-report", "72 giờ");
            person.open("/protection/breaches/" + number);
            person.click(By.id("go-on"));
            person.waitFor(By.cssSelector("[data-test=breach-task-page]"));
            person.click(By.id("complete"));
            seen(person, "breach-assess", "Vui lòng chọn kết quả đánh giá.");
            assessesInTasklist(person, number);
            person.open("/protection/breaches/" + number);
            person.click(By.id("go-on"));
            seen(person, "breach-notice", "Đã thông báo lúc");
            stories.say(officer, number, stories.notice(null));
            person.open("/protection/breaches/" + number);
            seen(person, "breach", "12/TB-STP");
        }
        assertThat(stories.view(officer, number).breach().status()).isEqualTo(BreachStatus.NOTIFIED);
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/breaches");
            seen(nga, "own-breaches", BreachFixtures.TO_PERSONS);
            nga.open("/me/restrictions/new");
            seen(nga, "restriction-ask", "pháp luật quy định phải xử lý");
        }
    }

    @Test
    void aRestrictionIsDecidedInTasklistAndTheRegisterCountsIt() {
        String person = restrictions.person();
        RequestNumber number = restrictions.asked(person, RestrictionKind.OBJECT, null);
        try (Person an = Person.signedIn(port, "an.phan")) {
            an.open("/tasks/" + restrictions.task(number).getId());
            an.click(By.id("complete"));
            seen(an, "restriction-decide", "Vui lòng chọn đồng ý hoặc từ chối.");
            an.open("/camunda/app/tasklist/default/");
            an.click(By.partialLinkText(number.text()));
            an.waitFor(ASSESSING);
            an.click(By.cssSelector("label:has(#outcome-RESTRICT)"));
            an.findsThePageAccessible("form[name]");
            an.photographs("tasklist-restriction");
            an.click(Tasklist.COMPLETE);
            an.waitToGo(ASSESSING);
        }
        try (Person own = Person.signedIn(port, person)) {
            own.open("/me/restrictions/" + number);
            seen(own, "restriction", "Không ai khai thác được hồ sơ của Ông/Bà");
        }
        try (Person officer = Person.signedIn(port, stories.officer("H24.02"))) {
            officer.open("/protection/register");
            seen(officer, "register", "1 người đang hạn chế");
        }
    }

    private static void assessesInTasklist(Person person, RequestNumber number) {
        person.open("/camunda/app/tasklist/default/");
        person.click(By.partialLinkText(number.text()));
        person.waitFor(ASSESSING);
        person.click(By.cssSelector("label:has(#outcome-BREACH)"));
        person.click(By.cssSelector("label:has(#data-BASIC)"));
        person.type("people", "1");
        person.type("consequences", "Có thể bị làm phiền");
        person.click(By.cssSelector("label:has(#tellsPersons-true)"));
        person.type("toPersons", BreachFixtures.TO_PERSONS);
        person.type("persons", "nga.pham");
        person.findsThePageAccessible("form[name]");
        person.photographs("tasklist-breach");
        person.click(Tasklist.COMPLETE);
        person.waitToGo(ASSESSING);
    }

    private static void seen(Person person, String name, String text) {
        person.waitForText(text);
        person.findsThePageAccessible();
        person.photographs("portal-" + name);
        person.takesThePhone();
        person.findsThePageNarrowEnough();
        person.photographs("phone-" + name);
        person.takesTheDesktop();
    }
}
