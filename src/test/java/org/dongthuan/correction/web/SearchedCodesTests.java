package org.dongthuan.correction.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Long lists are searched as places are, without a script; and what is known stands in the inputs already. */
@ApplicationTest
class SearchedCodesTests {

    private static final String WHO = "nga.pham";
    private static final String FORM = "/corrections/new";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    CorrectionFixtures stories;
    TestClient nga;
    UUID trip;

    @BeforeEach
    void aTripStandsOnTheRecord() {
        stories = new CorrectionFixtures(context);
        nga = TestClient.signedIn(port, WHO);
        trip = stories.addRow(
                WHO,
                "foreign_trips",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("country", "JP")
                        .put("from", "2024-05")
                        .put("purpose", "Học tập kinh nghiệm thử")
                        .put("decision_no", "77/QĐ-UBND")
                        .put("decision_date", "2024-04-12"));
    }

    @AfterEach
    void clear() {
        stories.withdrawOpenRequests(WHO);
        stories.change(WHO, "foreign_trips", trip, stories.row(WHO, "foreign_trips", trip), NullNode.getInstance());
    }

    @Test
    void aCodeIsFoundWithoutDiacriticsAndNothingTypedIsLost() {
        Map<String, String> typed = typed("ethnicity", "muong");
        typed.put("reason", "Theo giấy khai sinh");
        Answer found = send("ethnicity", typed, "search");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body())
                .contains("value=\"Mường\"", "name=\"value-ethnicity\" value=\"06\"", "Theo giấy khai sinh")
                .contains("<datalist id=\"list-ethnicity\">", "list=\"list-ethnicity\"");
    }

    @Test
    void ofSeveralOneIsChosen() {
        Map<String, String> typed = typed("grade", "chinh thue");
        assertThat(send("grade", typed, "search").body()).contains("value=\"Kiểm tra viên chính thuế\"");
        typed.put("value-grade-search", "vien chinh");
        Answer several = send("grade", typed, "check");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.body())
                .contains("data-test=\"matches\"", "href=\"#value-grade-search\"", "Chuyên viên chính", "Có nhiều mục");
        typed.put("value-grade", "01.002");
        assertThat(send("grade", typed, "search").body())
                .contains("value=\"Chuyên viên chính\"", "type=\"hidden\" name=\"value-grade\" value=\"01.002\"");
        typed.put("value-grade", "");
        typed.put("value-grade-search", "xyz");
        Answer none = send("grade", typed, "check");
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.body()).contains("Không tìm thấy mục nào", "value=\"xyz\"");
    }

    @Test
    void anAgencyIsFoundByTheFirstLettersOfItsWords() {
        Map<String, String> typed = typed("recruiting_agency", "stp hai phong");
        assertThat(send("recruiting_agency", typed, "search").body())
                .contains("Sở Tư pháp thành phố Hải Phòng", "name=\"value-recruiting_agency\" value=\"H24.02\"");
    }

    @Test
    void aColumnOfARowIsSearchedLikeAField() {
        String key = "foreign_trips-add-1";
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("field", key);
        typed.put("value-" + key + "-country-search", "han quoc");
        typed.put("value-" + key + "-purpose", "Học tập");
        Answer found = send(key, typed, "search");
        assertThat(found.body())
                .contains(
                        "value=\"Hàn Quốc\"", "name=\"value-" + key + "-country\" value=\"KR\"", ">Học tập</textarea>");
    }

    @Test
    void shortListsAreStillChosenFrom() {
        assertThat(nga.get(FORM + "?field=sex").body())
                .contains("type=\"radio\"")
                .doesNotContain("data-search");
        assertThat(nga.get(FORM + "?field=blood_group").body())
                .contains("<select")
                .doesNotContain("data-search");
    }

    /** A small mistake is a small change. */
    @Test
    void aRowToBeChangedStandsInTheInputsWhole() {
        String key = "foreign_trips-change-" + trip;
        assertThat(nga.get(FORM + "?field=" + key).body())
                .contains(
                        "id=\"value-" + key + "-country-search\" name=\"value-" + key
                                + "-country-search\" value=\"Nhật Bản\"",
                        "type=\"hidden\" name=\"value-" + key + "-country\" value=\"JP\"",
                        "name=\"value-" + key + "-from-month\" value=\"05\"",
                        "name=\"value-" + key + "-from-year\" value=\"2024\"",
                        ">Học tập kinh nghiệm thử</textarea>",
                        ">77/QĐ-UBND</textarea>",
                        "name=\"value-" + key + "-decision_date-day\" value=\"12\"");
    }

    @Test
    void aFieldToBeChangedStandsInItsInput() {
        String born = stories.value(WHO, "date_of_birth").asText();
        assertThat(nga.get(FORM + "?field=date_of_birth&field=home_town&field=phone")
                        .body())
                .contains("name=\"value-date_of_birth-year\" value=\"" + born.substring(0, 4) + "\"")
                .contains("name=\"value-home_town\" value=\""
                        + stories.value(WHO, "home_town").asText() + "\"")
                .contains("name=\"value-phone\" value=\""
                        + stories.value(WHO, "phone").asText() + "\"");
    }

    private Map<String, String> typed(String field, String words) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("field", field);
        typed.put("seen-" + field, stories.value(WHO, field).toString());
        typed.put("value-" + field, "");
        typed.put("value-" + field + "-search", words);
        return typed;
    }

    private Answer send(String key, Map<String, String> typed, String action) {
        Map<String, String> all = new LinkedHashMap<>(typed);
        all.put("action", action);
        return nga.submit(FORM + "?field=" + key, FORM, all);
    }
}
