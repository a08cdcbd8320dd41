package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.engine.EngineWork;
import org.dongthuan.update.ListStories;
import org.dongthuan.update.ListStories.Listed;
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

/** A list of many people: mended, sent, decided in Tasklist, and told on paper to those who have no account. */
@BrowserTest
class UpdateListStoryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    UpdateFixtures stories;

    @BeforeEach
    void prepare() {
        stories = new UpdateFixtures(context);
        stories.withdrawOpen("lan.vu", "hoa.ngo");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        context.getBean(JdbcClient.class).sql("delete from app.typed_form").update();
    }

    /** Thirty salary steps by one decision: two rows are wrong, are mended, and the list is decided in Tasklist. */
    @Test
    void aListIsMendedSentAndDecidedInTasklist() throws Exception {
        var lists = new ListStories(context, "salary_step");
        List<Listed> people = lists.people(30);
        try {
            String right = new String(lists.steps(people), StandardCharsets.UTF_8);
            String wrong = right.replace(people.get(4).staffNumber(), "H24-0")
                    .replace(people.get(20).name() + ";", "Người Khác Hẳn;");
            String number;
            try (Person lan = Person.signedIn(port, "lan.vu")) {
                number = bringsTheList(lan, wrong, right);
            }
            listInTasklist("hoa.ngo", number, people);
            listInTasklist("minh.do", number, people);
            EngineWork.runAll(context);
            assertThat(people)
                    .allSatisfy(
                            one -> assertThat(lists.value(one.record()).asInt()).isEqualTo(lists.nextStep(one)));
            try (Person lan = Person.signedIn(port, "lan.vu")) {
                lan.open("/record-updates/" + number);
                lan.waitForText("Được phê duyệt");
                lan.findsThePageAccessible();
                lan.photographs("portal-list-decided");
                lan.takesThePhone();
                lan.findsThePageNarrowEnough();
                Pictures.from(By.cssSelector("[data-test=list]"), lan, "phone-list-decided");
                lan.takesTheDesktop();
                handsOver(lan, number, people.get(0));
            }
        } finally {
            stories.withdrawOpen("lan.vu");
            lists.clear();
        }
    }

    /** None of them has an account. */
    private void handsOver(Person lan, String number, Listed one) {
        lan.open("/record-updates");
        lan.click(By.cssSelector("[data-test=notices]"));
        lan.waitFor(By.cssSelector("[data-test=update-notices]"));
        lan.findsThePageAccessible();
        lan.photographs("portal-notices");
        lan.open("/record-updates/notices/" + number + "/" + one.record());
        lan.waitForText(one.name());
        lan.findsThePageAccessible();
        lan.photographs("portal-notice");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.photographs("phone-notice");
        lan.click(By.id("handed"));
        lan.waitFor(By.className("govuk-error-summary"));
        lan.findsThePageAccessible();
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        lan.type("day", today.getDayOfMonth() + "/" + today.getMonthValue() + "/" + today.getYear());
        lan.click(By.id("handed"));
        lan.waitFor(By.cssSelector("[data-test=handed]"));
        lan.findsThePageAccessible();
    }

    private String bringsTheList(Person lan, String wrong, String right) throws Exception {
        lan.open("/record-updates");
        lan.click(By.cssSelector("[data-test=new-list]"));
        lan.waitFor(By.id("choose"));
        lan.findsThePageAccessible();
        lan.open("/record-updates/batches/new?template=salary_step");
        lan.waitFor(By.cssSelector("[data-test=xlsx]"));
        lan.findsThePageAccessible();
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        lan.takesTheDesktop();
        lan.attach("file", Files.writeString(folder.resolve("nang-luong.csv"), wrong));
        lan.click(By.id("look"));
        lan.waitFor(By.cssSelector("[data-problems='2']"));
        assertThat(lan.reads(By.cssSelector("[data-test=problems] tbody tr td:first-child")))
                .containsExactly("6", "22");
        lan.findsThePageAccessible();
        lan.photographs("portal-list-problems");
        lan.takesThePhone();
        lan.findsThePageNarrowEnough();
        Pictures.from(By.id("problems"), lan, "phone-list-problems");
        lan.takesTheDesktop();
        lan.attach("file", Files.writeString(folder.resolve("nang-luong-da-sua.csv"), right));
        lan.click(By.id("look"));
        lan.waitFor(By.cssSelector("[data-problems='0'][data-rows='30']"));
        lan.findsThePageAccessible();
        lan.attach("file", Files.write(folder.resolve("quyet-dinh.png"), CorrectionFixtures.picture()));
        lan.click(By.id("send"));
        lan.waitForText("Đã nhận cập nhật");
        lan.findsThePageAccessible();
        lan.photographs("portal-list-sent");
        return lan.path().replaceAll(".*/record-updates/([A-Z0-9-]+).*", "$1");
    }

    private void listInTasklist(String account, String number, List<Listed> people) {
        try (Person reviewer = Person.signedIn(port, account)) {
            reviewer.open(Tasklist.PAGE);
            reviewer.click(Tasklist.taskOf(number));
            reviewer.waitForText(number);
            reviewer.click(Tasklist.CLAIM);
            reviewer.waitFor(By.cssSelector("section[data-test=list]"));
            reviewer.waitForText(people.get(29).name());
            reviewer.findsThePageAccessible("form[name]");
            reviewer.photographs("tasklist-list");
            reviewer.click(By.cssSelector("input[type=radio][value=APPROVE]"));
            reviewer.click(Tasklist.COMPLETE);
            reviewer.waitToGo(Tasklist.taskOf(number));
        }
    }
}
