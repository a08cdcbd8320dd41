package org.dongthuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final String COURSE_KEY = "training_courses-add-1";
    private static final String COURSE_INPUT = "value-" + COURSE_KEY + "-";

    /** What one diploma proves. */
    private static final List<String> DEGREE = List.of("highest_degree", "major", "institution", "graduation_year");

    private static final String BODY = "Sở Tư pháp thử";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    CorrectionFixtures stories;
    private final Map<String, JsonNode> degree = new HashMap<>();

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        DEGREE.forEach(field -> degree.put(field, stories.value(WHO, field)));
        stories.withdrawOpenRequests(WHO);
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
        degree.forEach((field, before) -> stories.restore(WHO, field, before));
        takeOut("training_courses", COURSE);
        takeOut("work_history", BODY);
    }

    @Test
    void aDegreeAndACourseAreAddedOnATelephoneAndStandOnTheRecord() throws Exception {
        Path proof = Files.write(folder.resolve("bang-thac-si.png"), CorrectionFixtures.picture());
        String degree = stories.value(WHO, "highest_degree").asText().equals("master") ? "doctor" : "master";
        RequestNumber number;
        try (Person nga = Person.signedIn(port, WHO)) {
            nga.takesThePhone();
            nga.open("/me#field-training_courses");
            nga.findsThePageNarrowEnough();
            choosesTheRow(nga);
            nga.click(By.cssSelector("#value-highest_degree option[value=" + degree + "]"));
            nga.type("value-major", "Luật Hành chính");
            nga.type("value-institution", "Trường Đại học Luật Hà Nội");
            nga.type("value-graduation_year-year", "2026");
            DEGREE.forEach(field -> nga.attach("file-" + field, proof));
            Pictures.from(By.id("item-highest_degree"), nga, "phone-degree");
            missesTheRest(nga);
            nga.type(COURSE_INPUT + "from-year", "2026");
            nga.type(COURSE_INPUT + "institution", "Học viện Tư pháp");
            nga.attach("file-" + COURSE_KEY, proof);
            Pictures.from(By.id("item-" + COURSE_KEY), nga, "phone-row");
            sends(nga);
            number = number(nga);
        }
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(stories.value(WHO, "training_courses").toString()).contains(COURSE);
        assertThat(stories.value(WHO, "highest_degree").asText()).isEqualTo(degree);
        assertThat(stories.value(WHO, "major").asText()).isEqualTo("Luật Hành chính");
        assertThat(stories.value(WHO, "graduation_year").asText()).isEqualTo("2026");
    }

    private static void choosesTheRow(Person nga) {
        nga.open("/corrections/new?field=training_courses&field=" + String.join("&field=", DEGREE));
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.click(By.cssSelector("label[for=choose-" + COURSE_KEY + "]"));
        nga.photographs("phone-rows");
        nga.click(By.id("continue"));
        nga.waitFor(By.id(COURSE_INPUT + "name"));
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
    }

    private static void missesTheRest(Person nga) {
        nga.type(COURSE_INPUT + "name", COURSE);
        nga.click(By.id("check"));
        nga.waitFor(By.className("govuk-error-summary"));
        nga.findsThePageAccessible();
        assertThat(nga.waitFor(By.id(COURSE_INPUT + "name")).getDomProperty("value"))
                .isEqualTo(COURSE);
    }

    private static void sends(Person nga) {
        nga.click(By.id("check"));
        nga.waitFor(By.cssSelector("[data-test=check-answers]"));
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
        nga.click(By.cssSelector("label[for=attested]"));
        nga.click(By.id("submit"));
        nga.waitForText("Đã nhận đề nghị");
        nga.findsThePageAccessible();
        nga.findsThePageNarrowEnough();
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
            Pictures.from(By.id("rows-work_history"), nga, "portal-rows");
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
            Pictures.from(By.cssSelector("section[data-item]"), lan, "phone-row-review");
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
            nga.photographs("portal-redirect-told");
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
            Pictures.from(By.cssSelector("section[data-item]"), reviewer, "portal-redirect-review");
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
