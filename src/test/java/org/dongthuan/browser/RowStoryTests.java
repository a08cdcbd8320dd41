package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
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

/** Rows of tables, and what belongs to others, by the hands of those who ask and of those who decide. */
@BrowserTest
class RowStoryTests {

    private static final String WHO = "nga.pham";
    private static final String COURSE = "Bồi dưỡng pháp chế thử";
    private static final String BODY = "Sở Tư pháp thử";

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
        stories.withdrawOpenRequests(WHO);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
        takeOut("training_courses", COURSE);
        takeOut("work_history", BODY);
    }

    @Test
    void aCourseIsAddedOnATelephoneAndStandsOnTheRecord() throws Exception {
        Path proof = Files.write(folder.resolve("chung-chi.png"), CorrectionFixtures.picture());
        String key = "training_courses-add-1";
        RequestNumber number;
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.takesThePhone();
            nga.open("/me#field-training_courses");
            nga.findsThePageNarrowEnough();
            nga.open("/corrections/new?field=training_courses");
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.click(By.cssSelector("label[for=choose-" + key + "]"));
            nga.click(By.id("continue"));
            nga.waitFor(By.id("value-" + key + "-name"));
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.type("value-" + key + "-name", COURSE);
            nga.click(By.id("check"));
            nga.waitFor(By.className("govuk-error-summary"));
            nga.findsThePageAccessible();
            assertThat(nga.waitFor(By.id("value-" + key + "-name")).getDomProperty("value"))
                    .isEqualTo(COURSE);
            nga.type("value-" + key + "-from-year", "2026");
            nga.type("value-" + key + "-institution", "Học viện Tư pháp");
            nga.attach("file-" + key, proof);
            nga.photographs("phone-row");
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            nga.click(By.cssSelector("label[for=attested]"));
            nga.click(By.id("submit"));
            nga.waitForText("Đã nhận đề nghị");
            nga.findsThePageAccessible();
            nga.findsThePageNarrowEnough();
            number = number(nga);
        }
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.value(WHO, "training_courses").toString()).contains(COURSE);
    }

    @Test
    void anOldPostEndsAndANewOneBegins() {
        UUID post = stories.addRow(
                WHO,
                "work_history",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("from", "2019-05")
                        .put("agency", BODY)
                        .put("title", "Chuyên viên"));
        String end = "work_history-end-" + post;
        String add = "work_history-add-1";
        RequestNumber number;
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.open("/me#field-work_history");
            nga.findsThePageAccessible();
            nga.open("/corrections/new?field=work_history");
            nga.click(By.cssSelector("label[for=choose-" + add + "]"));
            nga.click(By.cssSelector("label[for=choose-" + end + "]"));
            nga.photographs("portal-rows");
            nga.click(By.id("continue"));
            nga.type("value-" + end + "-to-month", "8");
            nga.type("value-" + end + "-to-year", "2026");
            names(nga, end);
            nga.type("value-" + add + "-from-month", "9");
            nga.type("value-" + add + "-from-year", "2026");
            nga.type("value-" + add + "-agency", BODY);
            nga.type("value-" + add + "-title", "Phó Trưởng phòng");
            names(nga, add);
            nga.findsThePageAccessible();
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.findsThePageAccessible();
            nga.click(By.cssSelector("label[for=attested]"));
            nga.click(By.id("submit"));
            nga.waitForText("Đã nhận đề nghị");
            nga.findsThePageAccessible();
            number = number(nga);
        }
        try (Person lan = Person.signedIn(port, "lan.vu")) {
            lan.open("/tasks/" + stories.task(number).getId());
            lan.waitForText("12/QĐ-STP");
            lan.findsThePageAccessible();
            lan.photographs("portal-row-review");
            lan.takesThePhone();
            lan.findsThePageNarrowEnough();
        }
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.row(WHO, "work_history", post).path("to").asText()).isEqualTo("2026-08");
        assertThat(stories.value(WHO, "work_history").toString()).contains("Phó Trưởng phòng");
    }

    @Test
    void aBirthDateThatIsWrongEverywhereIsToldWhereToGoBeforeItIsSent() {
        RequestNumber number;
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.open("/corrections/new?field=date_of_birth");
            nga.type("value-date_of_birth-year", "1991");
            nga.click(By.cssSelector("label[for=wrong-date_of_birth]"));
            nga.waitForText("Công an cấp xã nơi cư trú");
            nga.findsThePageAccessible();
            nga.click(By.id("check"));
            nga.waitFor(By.cssSelector("[data-test=check-answers]"));
            nga.waitForText("Thông tin này không được quyết định tại đây.");
            nga.findsThePageAccessible();
            nga.photographs("portal-redirected");
            nga.click(By.cssSelector("label[for=attested]"));
            nga.click(By.id("submit"));
            nga.waitForText("Đã nhận đề nghị");
            nga.takesThePhone();
            nga.findsThePageNarrowEnough();
            number = number(nga);
        }
        redirects("lan.vu", number);
        redirects("minh.do", number);
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.open("/corrections/" + number);
            nga.waitFor(By.cssSelector("[data-status=REDIRECTED]"));
            nga.waitForText("VNeID");
            nga.findsThePageAccessible();
        }
    }

    private void redirects(String account, RequestNumber number) {
        try (Person reviewer = Person.signedIn(port, account)) {
            reviewer.open("/tasks/" + stories.task(number).getId());
            reviewer.click(By.cssSelector("input[type=radio][value=REDIRECT]"));
            reviewer.type(
                    "reason-" + stories.view(WHO, number).items().get(0).itemId(),
                    "Dữ liệu gốc do ngành công an quản lý");
            reviewer.findsThePageAccessible();
            reviewer.click(By.id("complete"));
            reviewer.waitForText(number.text());
        }
    }

    private static void names(Person person, String key) {
        person.type("value-" + key + "-decision-number", "12/QĐ-STP");
        person.type("value-" + key + "-decision-date-day", "1");
        person.type("value-" + key + "-decision-date-month", "9");
        person.type("value-" + key + "-decision-date-year", "2026");
        person.type("value-" + key + "-decision-issuer", "Sở Tư pháp thành phố Hải Phòng");
    }

    private static RequestNumber number(Person person) {
        return new RequestNumber(person.path().replaceAll(".*/corrections/([A-Z0-9-]+).*", "$1"));
    }

    private void takeOut(String field, String mark) {
        for (JsonNode row : stories.value(WHO, field)) {
            if (!row.toString().contains(mark)) continue;
            UUID id = UUID.fromString(row.path("rowId").asText());
            stories.change(WHO, field, id, stories.row(WHO, field, id), NullNode.getInstance());
        }
    }
}
