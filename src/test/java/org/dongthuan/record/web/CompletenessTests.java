package org.dongthuan.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.correction.CorrectionFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ApplicationTest
class CompletenessTests {

    private static final String CONFIRM = "/api/v1/me/record/confirm";
    private static final String LIST = "/records/completeness";
    private static final Pattern NAME = Pattern.compile("<p class=\"dt-row__head\"><strong>([^<]+)</strong>");
    private static final Pattern MISSING = Pattern.compile("Thiếu (\\d+) trên (\\d+)");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" data-test=\"next\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Test
    void whatIsStillRightIsConfirmedWithoutACaseAndLogged() {
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        long version = tuan.get("/api/v1/me/record").json().get("version").asLong();
        long cases = database.queryForObject("select count(*) from app.review_case", Long.class);
        Answer answer = tuan.post(CONFIRM, Map.of("fields", List.of("phone", "current_address", "phone")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("fields")).hasSize(2);
        assertThat(answer.json().get("confirmedAt").asText()).endsWith("+07:00");
        assertThat(database.queryForList(
                        "select field from app.record_confirmation where account = 'tuan.bui' order by id desc limit 2",
                        String.class))
                .containsExactlyInAnyOrder("phone", "current_address");
        assertThat(database.queryForObject(
                        "select array_to_string(fields, ',') from app.audit_event where actor = 'tuan.bui'"
                                + " and action = 'CONFIRM' order by id desc limit 1",
                        String.class))
                .isEqualTo("phone,current_address");
        assertThat(tuan.get("/api/v1/me/record").json().get("version").asLong()).isEqualTo(version);
        assertThat(database.queryForObject("select count(*) from app.review_case", Long.class))
                .isEqualTo(cases);
    }

    @Test
    void whatCannotBeConfirmedIsRefusedByName() {
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        Answer unknown = tuan.post(CONFIRM, Map.of("fields", List.of("phone", "shoe_size")));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("fields[1]");
        Answer empty = tuan.post(CONFIRM, Map.of("fields", List.of("other_name")));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.problem()).isEqualTo("confirmation-invalid");
        assertThat(tuan.post(CONFIRM, Map.of("fields", List.of())).status()).isEqualTo(422);
        assertThat(tuan.post(CONFIRM, Map.of()).status()).isEqualTo(422);
        assertThat(TestClient.signedIn(port, "admin")
                        .post(CONFIRM, Map.of("fields", List.of("phone")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theConfirmationsStayAsTheyWere() {
        TestClient.signedIn(port, "tuan.bui").post(CONFIRM, Map.of("fields", List.of("phone")));
        assertThat(database.queryForObject(
                        "select has_table_privilege('app.record_confirmation', 'UPDATE')"
                                + " or has_table_privilege('app.record_confirmation', 'DELETE')",
                        Boolean.class))
                .isFalse();
    }

    @Test
    void myRecordTellsWhatWantsToBeLookedAtUntilItIsConfirmed() {
        var corrections = new CorrectionFixtures(context);
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        JsonNode contact = corrections.value("nga.pham", "emergency_contact");
        corrections.restore("nga.pham", "emergency_contact", NullNode.getInstance());
        try {
            String page = nga.get("/me").body();
            assertThat(page)
                    .contains("data-test=\"fullness\"", "data-test=\"missing\"")
                    .contains("/corrections/new?field=emergency_contact");
        } finally {
            corrections.restore("nga.pham", "emergency_contact", contact);
        }
        List<String> aged = all(
                Pattern.compile("data-confirm=\"([a-z_]+)\""), nga.get("/me").body());
        assertThat(aged).contains("marital_status");
        Answer sent = nga.submit("/me", "/me/confirm", Map.of("fields", "marital_status"));
        assertThat(sent.status()).isEqualTo(303);
        assertThat(nga.get("/me").body())
                .contains("data-test=\"flash\"")
                .doesNotContain("data-confirm=\"marital_status\"");
        assertThat(nga.get("/me").body()).doesNotContain("data-test=\"flash\"");
    }

    /** All pages together: everybody once, those that lack most first. */
    @Test
    void theListGoesThroughAllRecordsOfTheAgency() {
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        List<String> names = new ArrayList<>();
        List<Integer> missing = new ArrayList<>();
        String path = LIST;
        while (path != null) {
            String page = lan.get(path).body();
            names.addAll(all(NAME, page));
            all(MISSING, page).forEach(number -> missing.add(Integer.valueOf(number)));
            Matcher next = NEXT.matcher(page);
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        long expected = database.queryForObject("""
                        select count(*) from app.record r join app.record_projection p on p.record_id = r.id
                        where p.managing_agency in (select 'H24' union select code from app.agency where successor = 'H24')
                            and r.secrecy = 'normal'
                            and coalesce(r.account, '') not in ('minh.do', 'quang.le', 'hai.tran')""", Long.class);
        assertThat(names).hasSize((int) expected).contains("Phạm Thị Nga", "Bùi Anh Tuấn", "Vũ Thị Lan");
        assertThat(names).doesNotContain("Đỗ Văn Minh", "Lê Đình Quang", "Trần Văn Hải");
        assertThat(missing).isSortedAccordingTo((one, other) -> other - one);
    }

    /** The committee decides on the leaders of its department, the ministry's department on the committee's. */
    @Test
    void leadersStandInTheListOfWhoeverDecidesOnThem() {
        assertThat(firstPage("yen.ta")).containsExactlyInAnyOrder("Đỗ Văn Minh", "Lê Đình Quang");
        assertThat(firstPage("mai.dang")).contains("Trần Văn Hải");
        assertThat(firstPage("son.cao")).doesNotContain("Phạm Thị Nga", "Trần Văn Hải");
    }

    @Test
    void whoeverIsListedFindsIt() {
        TestClient.signedIn(port, "yen.ta").get(LIST);
        assertThat(database.queryForObject(
                        "select count(*) from app.audit_event where actor = 'yen.ta' and action = 'FIND_RECORD'"
                                + " and purpose = 'completeness' and record_id = ?",
                        Long.class,
                        new CorrectionFixtures(context).record("minh.do").value()))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nga.pham", "quang.le", "thu.hoang", "kiem.luong", "admin"})
    void nobodyElseSeesIt(String account) {
        TestClient person = TestClient.signedIn(port, account);
        assertThat(person.get(LIST).status()).isEqualTo(403);
        assertThat(person.get(LIST + "?agency=H24.01").status()).isEqualTo(403);
        assertThat(person.get("/").body()).doesNotContain(LIST);
    }

    @Test
    void anotherAgencysListIsClosedAndNonsenseIsToo() {
        TestClient son = TestClient.signedIn(port, "son.cao");
        assertThat(son.get(LIST).status()).isEqualTo(200);
        assertThat(son.get(LIST + "?agency=H24.01").status()).isEqualTo(403);
        assertThat(son.get(LIST + "?agency='%20or%20true").status()).isEqualTo(403);
        assertThat(son.get(LIST + "?after=nonsense").status()).isEqualTo(400);
        assertThat(TestClient.at(port).get(LIST).status()).isEqualTo(302);
        assertThat(son.get("/").body()).contains(LIST);
    }

    /** Names and counts: nothing of what is in a record. */
    @Test
    void theListShowsNoValue() {
        String phone =
                new CorrectionFixtures(context).value("nga.pham", "phone").asText();
        assertThat(phone).isNotBlank();
        assertThat(TestClient.signedIn(port, "lan.vu").get(LIST).body()).doesNotContain(phone);
    }

    private Set<String> firstPage(String account) {
        return new TreeSet<>(
                all(NAME, TestClient.signedIn(port, account).get(LIST).body()));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }
}
