package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.transfer.TransferFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record goes to another province: proposed on pages, accepted in Tasklist, told to the person. */
@BrowserTest
class TransferStoryTests {

    private static final String PERSON = "tuan.bui";
    private static final By WORD = By.cssSelector("[data-part=outcome]");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    TransferFixtures stories;
    CorrectionFixtures records;
    JsonNode managing;
    JsonNode using;

    @BeforeEach
    void prepare() {
        stories = new TransferFixtures(context);
        records = new CorrectionFixtures(context);
        managing = records.value(PERSON, "managing_agency");
        using = records.value(PERSON, "using_agency");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        EngineWork.runAll(context);
        records.restore(PERSON, "managing_agency", managing);
        records.restore(PERSON, "using_agency", using);
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    @Test
    void aRecordGoesToAnotherAgency(@TempDir Path folder) throws IOException {
        RequestNumber number;
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/transfers");
            lan.click(By.cssSelector("[data-test=new]"));
            lan.click(By.id("send"));
            lan.waitFor(By.className("govuk-error-summary"));
            lan.findsThePageAccessible();
            lan.type("subject", stories.record(PERSON).value().toString());
            lan.click(By.cssSelector("#receivingAgency option[value=H31]"));
            lan.type("usingAgency", "H31.02");
            lan.type("decision-number", "120/QĐ-BNV");
            lan.chooses("decision-date", stories.today().minusDays(8));
            lan.type("decision-issuer", "Bộ Nội vụ");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
            lan.photographs("phone-transfer-form");
            lan.takesTheDesktop();
            lan.chooses("file", Files.write(folder.resolve("quyet-dinh.png"), CorrectionFixtures.picture()));
            lan.click(By.id("send"));
            lan.waitFor(By.cssSelector("[data-test=transfer-page][data-status=IN_VERIFICATION]"));
            looksAt(lan, "transfer");
            number = stories.newest("lan.vu");
        }
        stories.decide("hoa.ngo", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        stories.run(number, "makeReleaseDocument");
        try (Person an = Person.signedIn(port, "an.phan")) {
            an.open("/tasks/" + stories.task(number).getId());
            an.waitFor(WORD);
            looksAt(an, "transfer-accept");
            an.open(Tasklist.PAGE);
            an.click(Tasklist.taskOf(number.text()));
            an.click(Tasklist.CLAIM);
            an.waitToGo(By.className("disabled-form"));
            an.waitFor(WORD);
            an.click(By.cssSelector("label:has(#outcome-REFUSE)"));
            an.click(Tasklist.COMPLETE);
            an.waitForText("Vui lòng ghi lý do không tiếp nhận.");
            an.findsThePageAccessible("form[name]");
            an.photographs("tasklist-transfer");
            an.click(By.cssSelector("label:has(#outcome-ACCEPT)"));
            an.click(Tasklist.COMPLETE);
            an.waitToGo(WORD);
        }
        assertThat(stories.holder(PERSON).managingAgency().code()).isEqualTo("H31");
        try (Person tuan = Person.signedIn(port, PERSON)) {
            tuan.open("/transfers/" + number);
            tuan.waitFor(By.cssSelector("[data-test=transfer-page][data-status=TRANSFERRED]"));
            looksAt(tuan, "transfer-told");
            tuan.open("/transfers");
            tuan.waitForText(number.text());
            looksAt(tuan, "transfers");
        }
    }

    private static void looksAt(Person person, String page) {
        person.findsThePageAccessible();
        person.photographs("portal-" + page);
        person.takesThePhone();
        person.findsThePageNarrowEnough();
        person.photographs("phone-" + page);
        person.takesTheDesktop();
    }
}
