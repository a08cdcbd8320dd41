package org.dongthuan.update.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateDesk;
import org.dongthuan.update.UpdateFixtures;
import org.dongthuan.update.UpdateKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** The pages on which an officer enters an update, without a script. */
@ApplicationTest
class NewUpdatePagesTests {

    private static final String NEW = "/record-updates/new";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    UpdateFixtures stories;
    TestClient lan;
    JsonNode step;
    JsonNode history;

    @BeforeEach
    void signIn() {
        stories = new UpdateFixtures(context);
        step = stories.value("nga.pham", "salary_step");
        history = stories.value("nga.pham", "salary_history");
        lan = TestClient.signedIn(port, "lan.vu");
    }

    @AfterEach
    void clear() {
        stories.withdrawOpen("lan.vu");
        stories.restore("nga.pham", "salary_step", step);
        stories.restoreRows("nga.pham", "salary_history", history);
        database.update("delete from app.typed_form");
    }

    @Test
    void anOfficerIsLedFromTheNameToTheNumberOfTheUpdate() {
        Answer found = lan.submit(NEW, NEW, Map.of("q", "Phạm Thị Nga"));
        String record = stories.record("nga.pham").toString();
        assertThat(found.body()).contains("data-record=\"" + record + "\"", "record=" + record);
        assertThat(lan.get(NEW + "?record=" + record).body()).contains("Nâng bậc lương", "Phạm Thị Nga");

        Map<String, String> form = typed(record, "salary_step");
        form.put("value-salary_step", "9");
        form.put("row-salary_history-from", "1/3/2026");
        form.put("row-salary_history-grade", "01.003");
        form.put("row-salary_history-step", "9");
        form.put("row-salary_history-coefficient", "4,98");
        form.put("action", "upload");
        Answer stored = send(form);
        String draft = hidden(stored.body(), "draft");
        form.put("draft", draft);
        form.put("evidence", hidden(stored.body(), "evidence"));
        form.put("action", "check");
        Answer check = lan.submit(NEW + "?draft=" + draft, NEW, form);
        assertThat(check.body())
                .as("check page")
                .contains("data-test=\"update-check\"", "<strong data-test=\"wanted\">9");

        form.put("action", "submit");
        Answer sent = lan.submit(NEW + "?draft=" + draft, NEW, form);
        assertThat(sent.status()).isEqualTo(303);
        String number = sent.location().replaceFirst(".*/", "");
        assertThat(number).matches("CN-\\d{4}-\\d{6}");
        assertThat(lan.get("/record-updates/" + number).body())
                .contains("Nâng bậc lương", "15/QĐ-STP", "data-status=\"IN_VERIFICATION\"");
        assertThat(lan.get("/record-updates").body()).contains("data-number=\"" + number + "\"");
        // pressed twice
        assertThat(lan.submit(NEW, NEW, form).location()).endsWith("/record-updates");

        stories.decide("hoa.ngo", new RequestNumber(number), Outcome.APPROVE);
        stories.decide("minh.do", new RequestNumber(number), Outcome.APPROVE);
        assertThat(stories.value("nga.pham", "salary_step").asInt()).isEqualTo(9);
        JsonNode rows = stories.value("nga.pham", "salary_history");
        assertThat(rows.get(rows.size() - 1).path("decision_no").asText()).isEqualTo("15/QĐ-STP");
        String own = TestClient.signedIn(port, "nga.pham").get("/me").body();
        assertThat(own).contains("data-test=\"updated\"", number, "/corrections/new?field=salary_step");
        assertThat(TestClient.signedIn(port, "nga.pham")
                        .get("/record-updates/" + number)
                        .body())
                .contains("/corrections/new?field=salary_step", "data-test=\"decision-number\"");
    }

    @Test
    void aRowThatIsThereIsChosenAndEndedByADecision() {
        String record = stories.record("nga.pham").toString();
        String row = history.get(history.size() - 1).path("rowId").asText();
        String key = "salary_history-end-" + row;
        Map<String, String> form = typed(record, "salary_step");
        form.put("order-number", "16/QĐ-STP");
        form.put("action", "rows");
        Answer choice = lan.submit(NEW, NEW, form);
        assertThat(choice.body())
                .contains("data-test=\"update-rows\"", "value=\"" + key + "\"", "salary_history-change-" + row);
        String draft = hidden(choice.body(), "draft");
        Answer details = lan.get(NEW + "?draft=" + draft + "&rows=salary_history&row=" + key);
        assertThat(details.body())
                .contains("data-item=\"" + key + "\"", "name=\"row-" + key + "-to\"", "value=\"16/QĐ-STP\"")
                .doesNotContain("name=\"row-" + key + "-step\"");

        form.put("row", key);
        form.put("seen-" + key, hidden(details.body(), "seen-" + key));
        form.put("draft", draft);
        form.put("action", "upload");
        form.put("evidence", hidden(send(form).body(), "evidence"));
        form.put("action", "check");
        Answer missing = lan.submit(NEW, NEW, form);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#row-" + key + "-to\"");
        form.put("row-" + key + "-to", "28/2/2026");
        assertThat(lan.submit(NEW, NEW, form).body())
                .contains("data-test=\"update-check\"", "Ghi thời điểm kết thúc", "28/02/2026");
        form.put("action", "submit");
        String number = lan.submit(NEW, NEW, form).location().replaceFirst(".*/", "");
        // the row is open now
        assertThat(lan.get(NEW + "?record=" + record + "&kind=salary_step&rows=salary_history")
                        .status())
                .isEqualTo(200);
        assertThat(lan.submit(NEW, NEW, rows(form)).body()).contains("/record-updates/" + number);

        stories.decide("hoa.ngo", new RequestNumber(number), Outcome.APPROVE);
        stories.decide("minh.do", new RequestNumber(number), Outcome.APPROVE);
        JsonNode after = stories.value("nga.pham", "salary_history");
        assertThat(after).hasSize(history.size());
        assertThat(after.get(after.size() - 1).path("to").asText()).isEqualTo("2026-02-28");
    }

    private static Map<String, String> rows(Map<String, String> form) {
        Map<String, String> asked = new LinkedHashMap<>(form);
        asked.remove("draft");
        asked.put("action", "rows");
        return asked;
    }

    @Test
    void aKindThatEndsRowsAsksForThemFirst() {
        String page = NEW + "?record=" + stories.record("nga.pham") + "&kind=allowance_end";
        Answer choice = lan.get(page);
        assertThat(choice.body()).contains("data-test=\"update-rows\"", "data-field=\"other_allowances\"");
        Answer nothing = lan.get(page + "&rows=other_allowances");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#rows\"");
        // neither a row of another field nor one that is not there
        for (String row :
                List.of("awards-remove-" + UUID.randomUUID(), "other_allowances-end-" + UUID.randomUUID(), "x"))
            assertThat(lan.get(page + "&rows=other_allowances&row=" + row).status())
                    .as(row)
                    .isEqualTo(422);
    }

    @Test
    void whatIsWrongIsNamedBesideItsInputAndNothingTypedIsLost() {
        Map<String, String> form = typed(stories.record("nga.pham").toString(), "salary_step");
        form.put("value-salary_step", "bốn");
        form.put("row-salary_history-step", "4");
        form.put("order-number", "");
        form.put("action", "check");
        Answer refused = lan.submit(NEW, NEW, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#value-salary_step\"",
                        "id=\"value-salary_step-error\"",
                        "value=\"bốn\"",
                        "href=\"#order-number\">Số, ký hiệu: Vui lòng ghi nội dung này.",
                        "href=\"#row-salary_history-from\"",
                        "href=\"#file\"");
        form.put("order-date", "hôm qua");
        assertThat(lan.submit(NEW, NEW, form).body())
                .contains("href=\"#order-date\">Ngày ban hành: Không nhận ra ngày này", "value=\"hôm qua\"");
    }

    @Test
    void ofAPartOfANameOneChooses() {
        Map<String, String> form = typed(stories.record("nga.pham").toString(), "transfer");
        form.put("value-using_agency", "tu phap hai phong");
        form.put("action", "check");
        Answer refused = lan.submit(NEW, NEW, form);
        assertThat(refused.status()).isEqualTo(422);
        String choice = "name=\"value-using_agency\" value=\"H24.02\"";
        assertThat(refused.body())
                .contains("data-test=\"matches\"", "value=\"tu phap hai phong\"", choice)
                .doesNotContain("value=\"H24.01\"");

        var sent = new LinkedMultiValueMap<String, String>();
        form.forEach(sent::add);
        sent.add("value-using_agency", "H24.02"); // the choice stands below what was typed
        UpdateKind kind = context.getBean(UpdateDesk.class).kind("transfer").orElseThrow();
        UpdateForm read = UpdateForm.of(stories.record("nga.pham").value(), kind, sent);
        form.put("value-using_agency", read.typed("value-using_agency"));
        assertThat(lan.submit(NEW, NEW, form).body())
                .contains("value=\"Sở Tư pháp thành phố Hải Phòng\"")
                .doesNotContain("data-test=\"matches\"");
    }

    @Test
    void whoIsNotOfTheAgencyIsNotFoundAndAKindIsChosen() {
        assertThat(lan.submit(NEW, NEW, Map.of("q", "Cao Hồng Sơn")).body()).doesNotContain("data-record");
        Answer nothing = lan.submit(NEW, NEW, Map.of("q", " "));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("href=\"#q\"");
        String foreign = stories.record("son.cao").toString();
        assertThat(lan.get(NEW + "?record=" + foreign).status()).isEqualTo(404);
        assertThat(lan.get(NEW + "?record=" + foreign + "&kind=award").status()).isEqualTo(404);
        String record = stories.record("nga.pham").toString();
        Answer kinds = lan.get(NEW + "?record=" + record + "&chosen=1");
        assertThat(kinds.status()).isEqualTo(422);
        assertThat(kinds.body()).contains("href=\"#kind\"");
    }

    @Test
    void thePagesSpeakEnglishToo() {
        String record = stories.record("nga.pham").toString();
        assertThat(lan.get(NEW + "?record=" + record + "&kind=salary_step&lang=en")
                        .body())
                .contains("Salary step", "Number and symbol");
        lan.get("/?lang=vi");
    }

    @Test
    void lookingAtARecordIsLoggedWithTheFieldsThatAreShown() {
        lan.get(NEW + "?record=" + stories.record("nga.pham") + "&kind=salary_step");
        assertThat(database.queryForList("""
                        select fields::text from app.audit_event where actor = 'lan.vu' and action = 'READ_RECORD'
                        and purpose = 'record-update' order by id desc limit 1""", String.class))
                .singleElement()
                .asString()
                .contains("salary_step", "salary_history", "birth_full_name");
    }

    private Map<String, String> typed(String record, String kind) {
        String page = lan.get(NEW + "?record=" + record + "&kind=" + kind).body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("record", record);
        form.put("kind", kind);
        Matcher inputs = Pattern.compile("name=\"((?:seen|value)-[\\w]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (inputs.find()) form.put(inputs.group(1), unescaped(inputs.group(2)));
        form.put("order-number", "15/QĐ-STP");
        form.put("order-date", "2/3/2026");
        form.put("order-issuer", "Sở Tư pháp thành phố Hải Phòng");
        return form;
    }

    private Answer send(Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("_csrf", hidden(lan.get(NEW).body(), "_csrf"));
        Answer sent = lan.postForm(NEW, all, "file", "quyet-dinh.png", CorrectionFixtures.picture());
        return lan.get(sent.location().replaceFirst("^https?://[^/]+", ""));
    }

    private static String hidden(String page, String name) {
        Matcher input =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(input.find()).as(name + " in " + page).isTrue();
        return unescaped(input.group(1));
    }

    private static String unescaped(String text) {
        return text.replace("&quot;", "\"").replace("&amp;", "&");
    }
}
