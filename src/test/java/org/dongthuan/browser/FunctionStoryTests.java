package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.access.AccessJourney;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A ministry asks for its own function: its leaders certify it in Tasklist and in the portal, the person sees who read. */
@BrowserTest
class FunctionStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void clear() {
        new AccessFixtures(context).withdrawOpenRequests("dat.ngo");
    }

    @Test
    void aFunctionIsCertifiedDecidedAndReadAndThePersonSeesIt() {
        var stories = new AccessFixtures(context);
        String number;
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            number = asks(dat);
        }
        var request = new RequestNumber(number);
        certifies(stories.certification(request).text());
        stories.decide("lan.vu", request.part(1), Outcome.APPROVE);
        stories.decide("minh.do", request.part(1), Outcome.APPROVE);
        EngineWork.runAll(context);
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open("/access-requests/" + number);
            dat.waitForText("Cơ quan của người đề nghị xác nhận");
            dat.findsThePageAccessible();
            dat.photographs("portal-function-decided");
            dat.open("/grants");
            dat.click(By.cssSelector("[data-test=read]"));
            dat.waitFor(By.cssSelector("[data-test=data]"));
        }
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me/disclosures");
            nga.waitForText("Ngô Thành Đạt");
            assertThat(nga.text()).contains("Chỉ đạo, điều hành của Chính phủ", number);
            nga.open("/me/consents");
            assertThat(nga.text()).doesNotContain(number);
        }
    }

    @Test
    void aLeaderWhoDoesNotCertifySaysWhyInThePortal() {
        var stories = new AccessFixtures(context);
        RequestNumber number = stories.byFunction("dat.ngo", "nga.pham", "tuan.bui");
        try (Person linh = Person.signedIn(port, "linh.duong")) {
            linh.open("/tasks");
            linh.click(By.partialLinkText(stories.certification(number).text()));
            linh.waitFor(By.cssSelector("[data-test=certification-task-page]"));
            assertThat(linh.sees(By.cssSelector("input[type=radio]:checked"))).isFalse();
            linh.findsThePageAccessible();
            linh.photographs("portal-certification");
            linh.click(By.id("complete"));
            linh.waitFor(By.className("govuk-error-summary"));
            linh.findsThePageAccessible();
            linh.click(By.cssSelector("input[name=outcome][value=REFUSE]"));
            linh.click(By.id("complete"));
            linh.waitForText("Vui lòng nêu lý do không xác nhận.");
            linh.takesThePhone();
            linh.findsThePageNarrowEnough();
            linh.photographs("phone-certification");
            linh.type("reason", "Không thuộc nhiệm vụ của đơn vị");
            linh.click(By.id("complete"));
            linh.waitForText("Đã ghi nhận");
        }
        EngineWork.runAll(context);
        try (Person dat = Person.signedIn(port, "dat.ngo")) {
            dat.open("/access-requests/" + number);
            dat.waitForText("Không thuộc nhiệm vụ của đơn vị");
            dat.findsThePageAccessible();
            dat.takesThePhone();
            dat.findsThePageNarrowEnough();
        }
    }

    private String asks(Person dat) {
        dat.open("/access-requests/new");
        dat.type("person", "Phạm Thị Nga");
        dat.click(By.id("find"));
        dat.click(By.cssSelector("[data-test=found] [data-add]"));
        dat.waitFor(By.xpath("//*[@data-test='people']//strong[starts-with(., 'Phạm Thị Nga, ')]"));
        // what the law gives to others is closed to him, in words
        assertThat(dat.reads(By.cssSelector("input[name=purpose][value=national_security]")))
                .isEmpty();
        dat.click(By.cssSelector("input[name=purpose][value=direction_home_affairs] + label"));
        dat.type("purposeText", "Tổng hợp tình hình đội ngũ phục vụ chỉ đạo của Bộ");
        dat.click(By.cssSelector("input[name=legalBasis][value=state_body_function] + label"));
        for (String group : List.of("identity", "education"))
            dat.click(By.cssSelector("details[data-group=" + group + "] > summary"));
        for (String field : AccessJourney.ASKED) dat.click(By.cssSelector("label[for=field-" + field + "]"));
        dat.chooses("from", AccessJourney.today());
        dat.chooses("to", AccessJourney.today().plusDays(20));
        dat.findsThePageAccessible();
        dat.click(By.id("check"));
        dat.waitFor(By.cssSelector("[data-test=outlook]"));
        assertThat(dat.text()).contains("xác nhận nội dung này thuộc chức năng, nhiệm vụ");
        dat.findsThePageAccessible();
        dat.photographs("portal-function-check");
        dat.click(By.id("submit"));
        dat.waitFor(By.cssSelector("[data-test=submitted]"));
        dat.findsThePageAccessible();
        dat.takesThePhone();
        dat.findsThePageNarrowEnough();
        dat.photographs("phone-function-request");
        return dat.path().replaceAll(".*/access-requests/([A-Z0-9-]+).*", "$1");
    }

    private void certifies(String certification) {
        try (Person khanh = Person.signedIn(port, "khanh.trinh")) {
            khanh.open(Tasklist.PAGE);
            khanh.click(Tasklist.taskOf(certification));
            khanh.click(Tasklist.CLAIM);
            khanh.waitFor(By.cssSelector("[data-test=subjects]"));
            assertThat(khanh.text()).contains("Ngô Thành Đạt", "Phạm Thị Nga");
            assertThat(khanh.sees(By.cssSelector("input[type=radio]:checked"))).isFalse();
            khanh.findsThePageAccessible("form[name]");
            khanh.click(By.cssSelector("input[name=outcome][value=CERTIFY]"));
            khanh.photographs("tasklist-certification");
            khanh.click(Tasklist.COMPLETE);
            khanh.waitForTextToGo(certification);
        }
    }
}
