package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.record.FieldCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The form for every field and row, sent as a browser without JavaScript sends it. */
@ApplicationTest
class NewCorrectionPagesTests {

    private static final String WHO = "nga.pham";
    private static final String FORM = "/corrections/new";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    FieldCatalogue catalogue;

    CorrectionFixtures stories;
    TestClient nga;
    UUID row;

    @BeforeEach
    void aCertificateStandsOnTheRecord() {
        stories = new CorrectionFixtures(context);
        nga = TestClient.signedIn(port, WHO);
        row = stories.addRow(
                WHO,
                "foreign_languages",
                JsonNodeFactory.instance.objectNode().put("language", "en").put("certificate", "Chứng chỉ cũ"));
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
        stories.change(
                WHO, "foreign_languages", row, stories.row(WHO, "foreign_languages", row), NullNode.getInstance());
    }

    @Test
    void everyFieldOfTheRecordLeadsToAForm() {
        String record = nga.get("/me").body();
        catalogue.fields().forEach(field -> {
            String key = field.repeating() ? field.id() + "-add-1" : field.id();
            assertThat(record).contains("/corrections/new?field=" + key);
            Answer form = nga.get(FORM + "?field=" + key);
            assertThat(form.status()).as(key).isEqualTo(200);
            assertThat(form.body()).as(key).contains("data-item=\"" + key + "\"", field.labelVi());
        });
        assertThat(record)
                .contains("field=foreign_languages-change-" + row, "field=foreign_languages-remove-" + row)
                .doesNotContain("field=foreign_languages-end-" + row, "chưa tiếp nhận");
    }

    @Test
    void aFieldThatRepeatsAsksFirstWhichRowIsMeant() {
        Answer rows = nga.get(FORM + "?field=foreign_languages&field=phone");
        assertThat(rows.body())
                .contains("data-test=\"choose-rows\"", "Chứng chỉ cũ", "foreign_languages-add-1")
                .contains("type=\"hidden\" name=\"field\" value=\"phone\"");
        Answer nothing = nga.get(FORM + "?rows=foreign_languages");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("ít nhất một dòng");
    }

    @Test
    void whatWasTypedForARowIsThereAgainWhenSomethingIsWrong() {
        String key = "foreign_languages-add-1";
        Answer page = nga.submit(
                FORM + "?field=" + key,
                FORM + "?field=" + key,
                Map.of(
                        "field",
                        key,
                        "value-" + key + "-language",
                        "fr",
                        "value-" + key + "-score",
                        "8,5",
                        "action",
                        "check"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"8,5\"", "href=\"#value-" + key + "-certificate\"", "href=\"#file-" + key + "\"");
    }

    @Test
    void aNumberBeyondAllMeasureIsRefusedBesideItsField() {
        String page = FORM + "?field=height_cm";
        Matcher seen = Pattern.compile("name=\"seen-height_cm\" value=\"([^\"]*)\"")
                .matcher(nga.get(page).body());
        assertThat(seen.find()).isTrue();
        Map<String, String> form = Map.of(
                "field",
                "height_cm",
                "seen-height_cm",
                seen.group(1),
                "value-height_cm",
                "1e999999999",
                "action",
                "check");
        Answer refused = nga.submit(page, page, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"1e999999999\"", "href=\"#value-height_cm\"");
    }

    @Test
    void aSecondNewRowIsAskedForWithoutLosingTheFirst() {
        String key = "foreign_languages-add-1";
        Answer page = nga.submit(
                FORM + "?field=" + key,
                FORM + "?field=" + key,
                Map.of(
                        "field",
                        key,
                        "value-" + key + "-certificate",
                        "Chứng chỉ thứ nhất",
                        "action",
                        "another:foreign_languages"));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Chứng chỉ thứ nhất", "data-item=\"foreign_languages-add-2\"");
    }

    @Test
    void aRowIsTakenOutWithItsPaper() {
        String key = "foreign_languages-remove-" + row;
        String paper = stories.evidence(WHO).toString();
        String seen = stories.row(WHO, "foreign_languages", row).toString();
        Answer sent = nga.submit(
                FORM + "?field=" + key,
                FORM + "?field=" + key,
                Map.of(
                        "field",
                        key,
                        "seen-" + key,
                        seen,
                        "evidence-" + key,
                        paper,
                        "attested",
                        "true",
                        "action",
                        "submit"));
        assertThat(nga.get(sent.location()).body())
                .contains("data-operation=\"END\"", "data-test=\"taken-out\"", "Chứng chỉ cũ");
        assertThat(nga.get("/me").body())
                .as("the row says that a request is open on it")
                .doesNotContain("field=foreign_languages-change-" + row);
        Answer again = nga.submit(
                FORM + "?field=" + key,
                FORM + "?field=" + key,
                Map.of("field", key, "seen-" + key, seen, "evidence-" + key, paper, "action", "check"));
        assertThat(again.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone-add-1",
                "foreign_languages-end-11111111-1111-1111-1111-111111111111",
                "foreign_languages-add-0",
                "foreign_languages-change-1-1-1-1-1",
                "shoe_size-add-1",
                "-add-1"
            })
    void aPlaceThatNoRecordHasLeadsToTheChoice(String key) {
        assertThat(nga.get(FORM + "?field=" + key).body()).contains("data-test=\"choose-fields\"");
    }

    @Test
    void whereToGoIsSaidBeforeAnythingIsSent() {
        Answer form = nga.get(FORM + "?field=date_of_birth&field=party_card_no");
        assertThat(form.body()).contains("Công an cấp xã", "VNeID", "cấp ủy nơi sinh hoạt", "data-test=\"redirected\"");
        Answer check = nga.submit(
                FORM + "?field=date_of_birth",
                FORM + "?field=date_of_birth",
                Map.of(
                        "field", "date_of_birth",
                        "seen-date_of_birth",
                                stories.value(WHO, "date_of_birth").toString(),
                        "value-date_of_birth-year", "1991",
                        "wrong-date_of_birth", "true",
                        "action", "check"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.body()).contains("data-test=\"check-answers\"", "data-test=\"redirected\"", "Công an cấp xã");
    }

    @Test
    void aDecisionIsNamedInsteadOfEnclosed() {
        Map<String, String> typed = Map.of(
                "field", "job_position",
                "seen-job_position", stories.value(WHO, "job_position").toString(),
                "value-job_position", "Chuyên viên về pháp chế",
                "value-job_position-decision-number", "12/QĐ-STP",
                "value-job_position-decision-date-day", "1",
                "value-job_position-decision-date-month", "9",
                "value-job_position-decision-date-year", "2026",
                "value-job_position-decision-issuer", "Sở Tư pháp",
                "action", "check");
        Answer check = nga.submit(FORM + "?field=job_position", FORM + "?field=job_position", typed);
        assertThat(check.status()).as(check.body()).isEqualTo(200);
        assertThat(check.body()).contains("data-test=\"check-answers\"", "12/QĐ-STP", "01/09/2026");
    }
}
