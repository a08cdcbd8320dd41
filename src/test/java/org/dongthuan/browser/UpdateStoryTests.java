package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.notification.Post;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer enters what a decision says, others decide in Tasklist, the person is told: on a desk and on a telephone. */
@BrowserTest
class UpdateStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    UpdateFixtures stories;
    JsonNode title;
    JsonNode allowance;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        stories.withdrawOpen("lan.vu", "hoa.ngo");
        title = stories.value("nga.pham", "current_title");
        allowance = stories.value("nga.pham", "position_allowance");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        stories.restore("nga.pham", "current_title", title);
        stories.restore("nga.pham", "position_allowance", allowance);
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void aDecisionIsEnteredDecidedInTasklistAndToldToThePerson() throws Exception {
        String number;
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            number = enters(lan);
        }
        inTasklist("hoa.ngo", number, "tasklist-update-verify");
        inTasklist("minh.do", number, "tasklist-update-approve");
        EngineWork.runAll(context);
        Post.deliver(context);
        try (Person nga = Person.signedIn(port, "nga.pham")) {
            nga.open("/me");
            nga.waitFor(By.cssSelector("[data-test=updated]"));
            nga.waitForText(number);
            nga.findsThePageAccessible();
            nga.photographs("portal-record-updated");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            nga.open("/record-updates/" + number);
            nga.waitForText("Trưởng phòng Bổ trợ tư pháp");
            nga.waitForText("Đề nghị chỉnh sửa");
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.photographs("phone-update-told");
            nga.open("/demo/mail");
            nga.waitForText("Chức vụ, chức danh hiện tại");
            assertThat(nga.text()).doesNotContain("Trưởng phòng Bổ trợ tư pháp");
        }
    }

    private String enters(Person lan) throws Exception {
        Path scan = Files.write(folder.resolve("quyet-dinh.png"), CorrectionFixtures.picture());
        lan.open("/record-updates");
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("[data-test=new-update]"));
        lan.waitFor(By.id("q"));
        lan.findsThePageAccessible();
        lan.type("q", "Phạm Thị Nga");
        lan.click(By.id("find"));
        lan.waitFor(By.cssSelector("[data-test=found] a"));
        assertThat(lan.path()).doesNotContain("Nga");
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("li[data-record='" + stories.record("nga.pham") + "'] a"));
        lan.waitFor(By.id("go-on"));
        lan.click(By.id("go-on"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.findsThePageAccessible();
        lan.click(By.cssSelector("label[for=kind-appointment]"));
        Pictures.from(By.id("main"), lan, "portal-update-kinds");
        lan.click(By.id("go-on"));
        lan.waitFor(By.id("update-form"));
        lan.findsThePageAccessible();
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-update-form");
        lan.takesTheDesktop();
        lan.click(By.id("check"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.findsThePageAccessible();
        lan.type("order-number", "27/QĐ-STP");
        lan.type("order-date", "2/3/2026");
        lan.type("order-issuer", "Sở Tư pháp thành phố Hải Phòng");
        lan.attach("file", scan);
        lan.type("value-current_title", "Trưởng phòng Bổ trợ tư pháp");
        lan.type("value-position_allowance", "0,55");
        lan.scrollTo(By.id("value-current_title"));
        lan.photographs("portal-update");
        lan.click(By.id("check"));
        lan.waitFor(By.cssSelector("[data-test=update-check]"));
        lan.findsThePageAccessible();
        lan.photographs("portal-update-check");
        lan.click(By.id("submit"));
        lan.waitForText("Đã nhận cập nhật");
        lan.findsThePageAccessible();
        lan.photographs("portal-update-sent");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        String number = lan.path().replaceAll(".*/record-updates/([A-Z0-9-]+).*", "$1");
        lan.open("/record-updates/" + number + "/withdraw");
        lan.waitFor(By.id("confirm-withdraw"));
        lan.findsThePageAccessible();
        return number;
    }

    private void inTasklist(String account, String number, String picture) {
        try (Person reviewer = Person.signedIn(port, account)) {
            reviewer.open(Tasklist.PAGE);
            reviewer.click(Tasklist.taskOf(number));
            reviewer.waitForText(number);
            reviewer.click(Tasklist.CLAIM);
            reviewer.waitFor(By.cssSelector("section[data-item]"));
            reviewer.waitFor(By.cssSelector("[data-test=order]"));
            reviewer.findsThePageAccessible("form[name]");
            for (var item : stories.view("lan.vu", new RequestNumber(number)).items())
                reviewer.click(By.id("outcome-" + item.itemId()));
            reviewer.photographs(picture);
            reviewer.click(Tasklist.COMPLETE);
            reviewer.waitToGo(Tasklist.taskOf(number));
        }
    }

    /** The post that was held until now ends with the decision on another one. */
    @Test
    void aRowThatIsThereIsChosenAndEnded() throws Exception {
        Path scan = Files.write(folder.resolve("quyet-dinh.png"), CorrectionFixtures.picture());
        JsonNode rows = stories.value("nga.pham", "work_history");
        String key =
                "work_history-end-" + rows.get(rows.size() - 1).path("rowId").asText();
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/record-updates/new?record=" + stories.record("nga.pham") + "&kind=assignment");
            lan.type("order-number", "31/QĐ-STP");
            lan.click(By.id("choose-rows"));
            lan.waitFor(By.cssSelector("[data-test=update-rows]"));
            lan.findsThePageAccessible();
            lan.photographs("portal-update-rows");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-update-rows");
            lan.takesTheDesktop();
            lan.click(By.cssSelector("label[for=choose-" + key + "]"));
            lan.click(By.id("continue"));
            lan.waitFor(By.id("row-" + key + "-to"));
            assertThat(lan.typedIn("order-number")).isEqualTo("31/QĐ-STP");
            lan.findsThePageAccessible();
            lan.type("order-date", "2/3/2026");
            lan.type("order-issuer", "Sở Tư pháp thành phố Hải Phòng");
            lan.attach("file", scan);
            lan.click(By.id("check"));
            lan.waitFor(By.className("govuk-error-summary"));
            lan.findsThePageAccessible();
            lan.type("row-" + key + "-to", "2/2026");
            lan.scrollTo(By.id("row-" + key + "-to"));
            lan.photographs("portal-update-row");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-update-row");
            lan.takesTheDesktop();
            lan.click(By.id("check"));
            lan.waitFor(By.cssSelector("[data-test=update-check]"));
            lan.findsThePageAccessible();
            lan.photographs("portal-update-row-check");
            lan.click(By.id("submit"));
            lan.waitForText("Đã nhận cập nhật");
            lan.waitForText("Kết thúc dòng");
        }
    }

    @Test
    void whatIsTypedIsThereAgainInTheOtherLanguage() {
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/record-updates/new?record=" + stories.record("nga.pham") + "&kind=appointment");
            lan.type("value-current_title", "Trưởng phòng Hành chính");
            lan.click(By.cssSelector("a[data-test=lang-en]"));
            lan.waitForText("Number and symbol");
            assertThat(lan.typedIn("value-current_title")).isEqualTo("Trưởng phòng Hành chính");
            lan.findsThePageAccessible();
            lan.open("/record-updates/new?lang=vi");
        }
    }
}
