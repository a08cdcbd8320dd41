package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.NullNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole story with the hands and eyes of its people: portal, Tasklist, mailbox, Cockpit. */
@BrowserTest
class CorrectionStoryTests {

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
        stories.restore("nga.pham", "other_name", NullNode.instance);
    }

    @Test
    void anOfficialAsksTheAgencyDecidesInTasklistAndTheRecordTells() throws Exception {
        String number;
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me");
            nga.photographs("portal-record");
            nga.findsThePageAccessible();
            number = asksForAnotherName(nga, "Hằng Nga");
        }
        runJobs();
        inTasklist("lan.vu", number, "tasklist-verify");
        try (Person admin = Person.signedIn(port, "admin")) {
            watchesInCockpit(admin);
        }
        inTasklist("minh.do", number, "tasklist-approve");
        runJobs();
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            findsTheNewNameItsHistoryAndTheMail(nga, number);
        }
    }

    private String asksForAnotherName(Person nga, String name) throws Exception {
        Path proof = Files.write(folder.resolve("to-khai.png"), writtenPage());
        nga.open("/corrections/new?field=other_name");
        nga.findsThePageAccessible();
        nga.click(By.id("check"));
        nga.waitFor(By.className("govuk-error-summary"));
        nga.findsThePageAccessible();
        nga.type("value-other_name", name);
        nga.attach("file-other_name", proof);
        nga.type("reason", "Tên thường dùng trong gia đình và cơ quan");
        nga.scrollTo(By.id("value-other_name"));
        nga.photographs("portal-correction");
        nga.click(By.id("check"));
        nga.waitFor(By.cssSelector("[data-test=check-answers]"));
        nga.findsThePageAccessible();
        nga.photographs("portal-check");
        nga.click(By.cssSelector("label[for=attested]"));
        nga.click(By.id("submit"));
        nga.waitForText("Đã nhận đề nghị");
        nga.findsThePageAccessible();
        nga.photographs("portal-request");
        nga.takesThePhone();
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-request");
        String number = nga.path().replaceAll(".*/corrections/([A-Z0-9-]+).*", "$1");
        nga.open("/corrections/" + number + "/withdraw");
        nga.waitFor(By.id("confirm-withdraw"));
        nga.findsThePageAccessible();
        return number;
    }

    /** A page with lines like those of a hand-written declaration. */
    private static byte[] writtenPage() throws IOException {
        var page = new BufferedImage(420, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 420, 300);
        pen.setColor(new Color(60, 60, 90));
        pen.fillRect(130, 30, 160, 10);
        for (int line = 0; line < 7; line++) pen.fillRect(40, 75 + 26 * line, line == 6 ? 150 : 340, 4);
        pen.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        }
    }

    private void inTasklist(String account, String number, String picture) {
        try (Person reviewer = Person.signedIn(port, account)) {
            reviewer.open(Tasklist.PAGE);
            reviewer.click(Tasklist.taskOf(number));
            reviewer.waitForText(number);
            reviewer.click(Tasklist.CLAIM);
            reviewer.waitFor(By.cssSelector("section[data-item]"));
            assertThat(reviewer.sees(By.className("ce-eol-banner"))).isFalse();
            assertThat(reviewer.sees(By.className("createCommentLink"))).isFalse();
            reviewer.click(Tasklist.COMPLETE);
            reviewer.waitForText("Vui lòng chọn một ý kiến.");
            assertThat(reviewer.sees(By.cssSelector("[data-dt-problem]"))).isFalse();
            reviewer.findsThePageAccessible("form[name]");
            reviewer.click(By.cssSelector(".dt-review__pages summary"));
            reviewer.waitFor(By.cssSelector(".dt-review__pages img"));
            reviewer.findsOneTypeface("Be Vietnam Pro");
            reviewer.click(By.cssSelector("input[type=radio][value=APPROVE]"));
            reviewer.scrollTo(By.className("dt-review__values"));
            reviewer.photographs(picture);
            reviewer.click(Tasklist.COMPLETE);
            reviewer.waitToGo(Tasklist.taskOf(number));
            // "forms/…" and "camForm:…" would be what was typed
            assertThat(reviewer.localStorageKeys().toString()).doesNotContain("camForm");
        }
    }

    private void findsTheNewNameItsHistoryAndTheMail(Person nga, String number) {
        nga.open("/me#field-other_name");
        assertThat(nga.waitFor(By.id("field-other_name")).getText()).contains("Hằng Nga");
        nga.open("/me/history/other_name");
        nga.waitForText("Hằng Nga");
        nga.waitForText(number);
        nga.findsThePageAccessible();
        nga.open("/corrections/" + number);
        nga.waitForText("Đã phê duyệt");
        nga.findsThePageAccessible();
        nga.photographs("portal-decided");
        nga.click(By.cssSelector("[data-test=decision-number]"));
        nga.waitFor(By.cssSelector("[data-test=decision-page] [data-test=pdf]"));
        nga.waitForText("/QĐ-SNV");
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.open("/demo/mail");
        nga.waitForText(number);
        assertThat(nga.text()).doesNotContain("Hằng Nga");
        nga.findsThePageAccessible();
        nga.photographs("mailbox");
        nga.takesThePhone();
        nga.open("/me");
        nga.findsThePageNarrowEnough();
        nga.photographs("phone-record");
    }

    private static void watchesInCockpit(Person admin) {
        admin.open("/camunda/app/cockpit/default/#/processes");
        admin.waitForText("Đề nghị chỉnh sửa, bổ sung hồ sơ");
        admin.click(By.linkText("Đề nghị chỉnh sửa, bổ sung hồ sơ"));
        admin.waitFor(By.cssSelector(".djs-container [data-element-id=decideByAgency]"));
        admin.waitFor(By.cssSelector(".djs-overlay .badge"));
        assertThat(admin.sees(By.className("engine-select"))).isFalse();
        admin.photographs("cockpit");
    }

    @Test
    void whoLosesTheRaceReadsWhyAndKeepsWhatHeTyped() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777102");
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open(Tasklist.PAGE);
            lan.click(Tasklist.taskOf(number.text()));
            lan.waitForText(number.text());
            lan.click(Tasklist.CLAIM);
            lan.waitFor(By.cssSelector("section[data-item]"));
            lan.click(By.cssSelector("input[type=radio][value=REFUSE]"));
            By reason = By.cssSelector("textarea[name^=reason-]");
            lan.waitFor(reason).sendKeys("Số này của người khác");
            stories.withdrawOpenRequests("nga.pham");

            lan.click(Tasklist.COMPLETE);

            assertThat(lan.waitFor(By.cssSelector("[data-dt-problem]")).getText())
                    .contains("vừa được người khác xử lý");
            assertThat(lan.waitFor(reason).getDomProperty("value")).isEqualTo("Số này của người khác");
        }
    }

    @Test
    void whatIsTypedInTasklistSurvivesTheEndOfTheSession() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777103");
        By reason = By.cssSelector("textarea[name^=reason-]");
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open(Tasklist.PAGE);
            lan.click(Tasklist.taskOf(number.text()));
            lan.waitForText(number.text());
            lan.click(Tasklist.CLAIM);
            lan.waitFor(reason).sendKeys("Số này");
            lan.waitForText("Đã lưu bản nháp.");

            endTheSession(lan);
            lan.waitFor(reason).sendKeys(" của người khác");
            lan.waitForText("Phiên làm việc đã kết thúc.");
            assertThat(lan.waitFor(reason).getDomProperty("value")).isEqualTo("Số này của người khác");
            lan.photographs("tasklist-session-over");
            lan.inAnotherTab(() -> {
                lan.open("/login");
                lan.signsIn("lan.vu");
            });
            lan.waitForText("Đã lưu bản nháp.");

            endTheSession(lan);
            lan.loadsAgain();
            lan.signsIn("lan.vu", By.cssSelector("textarea[name^=reason-]"));
            assertThat(lan.waitFor(reason).getDomProperty("value")).isEqualTo("Số này của người khác");

            lan.takesThePhone();
            lan.open(Tasklist.PAGE);
            lan.click(Tasklist.taskOf(number.text()));
            lan.waitFor(By.cssSelector("[data-test=task-page]"));
            assertThat(lan.waitFor(reason).getDomProperty("value")).isEqualTo("Số này của người khác");
            lan.photographs("phone-tasklist-task");
        }
    }

    private void endTheSession(Person person) {
        context.getBean(JdbcClient.class)
                .sql("delete from app.spring_session where session_id = ?")
                .param(person.session())
                .update();
    }

    @Test
    void theSameIsDecidedInThePortal() {
        RequestNumber number = stories.submittedPhone("nga.pham", "0999777101");
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/tasks");
            lan.findsThePageAccessible();
            lan.photographs("portal-tasks");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-tasks");
            lan.takesTheDesktop();
            lan.click(By.partialLinkText(number.text()));
            lan.waitFor(By.cssSelector("[data-test=task-page]"));
            lan.findsThePageAccessible();
            lan.click(By.cssSelector("label:has(input[type=radio][value=REFUSE])"));
            lan.click(By.id("complete"));
            lan.waitFor(By.className("govuk-error-summary"));
            lan.findsThePageAccessible();
            lan.photographs("portal-task");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.click(By.cssSelector("label:has(input[type=radio][value=APPROVE])"));
            lan.click(By.id("complete"));
            lan.waitForText("Đã ghi nhận ý kiến của Ông/Bà");
            lan.photographs("phone-task-done");
        }
        assertThat(stories.task(number).getTaskDefinitionKey()).isEqualTo("approveRequest");
    }

    private void runJobs() {
        EngineWork.runAll(context);
        Post.deliver(context);
    }
}
