package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Something is missing: the verifier asks on the page, the official answers by telephone, the verifier reads it. */
@BrowserTest
class SupplyStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    CorrectionFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests("nga.pham", "tuan.bui");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests("nga.pham");
    }

    @Test
    void whatIsMissingIsAskedForOnThePageAndSuppliedByTelephone() throws Exception {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777201");
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            asksForWhatIsMissing(lan, number);
        }
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.takesThePhone();
            suppliesIt(nga, number);
        }
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/tasks/" + stories.task(number).getId());
            lan.waitFor(By.cssSelector("[data-test=supplied]"));
            lan.waitForText("Gửi kèm bản sao");
            lan.findsThePageAccessible();
            Pictures.from(By.cssSelector("[data-test=supplied]"), lan, "portal-supplied");
        }
    }

    private void asksForWhatIsMissing(Person lan, RequestNumber number) {
        lan.open("/tasks/" + stories.task(number).getId());
        lan.click(By.id("return"));
        lan.click(By.id("complete"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.findsThePageAccessible();
        lan.type("return-reason", "Số điện thoại chưa rõ là của ai");
        lan.type("missing", "Bản sao hợp đồng thuê bao\nXác nhận của cơ quan");
        lan.photographs("portal-return");
        lan.click(By.id("complete"));
        lan.waitForText("Đã ghi nhận ý kiến");
    }

    private void suppliesIt(Person nga, RequestNumber number) throws Exception {
        nga.open("/corrections/" + number);
        nga.waitFor(By.cssSelector("[data-test=waiting]"));
        assertThat(nga.text()).contains("Bản sao hợp đồng thuê bao", "Xác nhận của cơ quan", "tạm dừng");
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-returned");
        Pictures.ofPaper(By.cssSelector("[data-kind=SUPPLY] a"), nga, "paper-supply");
        Pictures.ofPaper(By.cssSelector("[data-kind=ACCEPTANCE] a"), nga, "paper-acceptance");
        nga.click(By.id("supply"));
        nga.waitFor(By.cssSelector("[data-test=supply-page]"));
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.click(By.id("complete"));
        nga.waitFor(By.className("govuk-error-summary"));
        nga.findsThePageAccessible();
        nga.attach("file", Files.write(folder.resolve("hop-dong.png"), CorrectionFixtures.picture()));
        nga.click(By.id("upload"));
        nga.waitFor(By.cssSelector("[data-test=uploaded]"));
        nga.type("text", "Gửi kèm bản sao");
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-supply");
        nga.click(By.id("complete"));
        nga.waitForText("Đã gửi bổ sung");
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
    }

    @Test
    void anApproverTakesMoreTimeOnThePageOfTheTask() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777203");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        try (Person minh = Person.signedIn(port, "minh.do")) {
            minh.open("/tasks/" + stories.task(number).getId());
            minh.click(By.cssSelector("[data-test=extension] summary"));
            minh.findsThePageAccessible();
            minh.click(By.id("extend"));
            minh.click(By.id("confirm-extension"));
            minh.waitFor(By.className("govuk-error-summary"));
            minh.findsThePageAccessible();
            minh.photographs("portal-extension");
            minh.takesThePhone();
            minh.findsThePageNarrowEnough();
            minh.type("reason", "Cần xác minh tại nhà mạng");
            minh.photographs("phone-extension");
            minh.waitForText("Đã lưu bản nháp lúc");
            minh.loadsAgain();
            assertThat(minh.typedIn("reason")).isEqualTo("Cần xác minh tại nhà mạng");
            minh.click(By.id("confirm-extension"));
            minh.waitForText("Đã gia hạn thời hạn giải quyết");
            minh.waitForText("Cần xác minh tại nhà mạng");
            minh.photographs("phone-extended");
            minh.findsThePageAccessible();
            minh.findsThePageNarrowEnough();
        }
    }

    @Test
    void theSameInTasklist() throws Exception {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777202");
        stories.giveBack("lan.vu", number, "Chưa rõ", "Bản sao hợp đồng thuê bao");
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            By task = Tasklist.taskOf(number.toString());
            nga.open(Tasklist.PAGE);
            nga.click(task);
            nga.click(Tasklist.CLAIM);
            nga.waitFor(By.cssSelector("[data-test=missing]"));
            nga.click(Tasklist.COMPLETE);
            nga.waitForText("Vui lòng kèm giấy tờ hoặc nêu nội dung bổ sung.");
            nga.chooses("file", Files.write(folder.resolve("hop-dong.png"), CorrectionFixtures.picture()));
            nga.waitForText("hop-dong.png");
            nga.findsThePageAccessible("form[name]");
            nga.photographs("tasklist-supply");
            nga.click(Tasklist.COMPLETE);
            nga.waitToGo(task);
        }
        assertThat(stories.view("nga.pham", number).supplied())
                .singleElement()
                .satisfies(one -> assertThat(one.documents()).hasSize(1));
    }
}
