package org.dongthuan.standing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FieldChange;
import org.dongthuan.record.NewRecord;
import org.dongthuan.record.NewRecords;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.ReviewFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever holds a post lists and finds the own staff under its standing decision, and nobody else. */
@ApplicationTest
class StaffSearchTests {

    private static final String CALL = "/api/v1/records/search";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    StandingFixtures stories;
    ReviewFixtures people;
    TestClient hoa;
    StandingView standing;

    @BeforeEach
    void begin() {
        hideWhatOtherTestsLeft();
        stories = new StandingFixtures(context);
        people = new ReviewFixtures(context);
        hoa = TestClient.signedIn(port, "hoa.ngo");
        standing = stories.inForce("phone", "employee_code", "personal_id");
    }

    /** Hundreds of people of one name and without accounts, which would fill the first pages. */
    private void hideWhatOtherTestsLeft() {
        var owner = context.getBean(FlywayConnectionDetails.class);
        var connection = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        new JdbcTemplate(connection)
                .update("update app.record set secrecy = 'secret' where account is null and name = 'Đoàn Thị Thử'"
                        + " and secrecy = 'normal'");
    }

    @AfterEach
    void clear() {
        people.clear();
        stories.endAll("lan.vu", "minh.do", "khanh.trinh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phạm Thị Nga", "nga", "NGA", "pham ng", "nga pham", "Th Pha Ng", "phạm thị"})
    void findsByBeginningsOfWordsInAnyOrder(String q) {
        assertThat(all(q)).contains("Phạm Thị Nga");
        List<String> ids = search(q, Map.of("size", 100)).json().get("items").findValuesAsText("id");
        assertThat(ids).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hạm", "g", "Nga Cao Hồng", "xyz"})
    void findsNobodyByTheMiddleOfAWordOrByAWordThatIsNotThere(String q) {
        assertThat(all(q)).doesNotContain("Phạm Thị Nga");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "nga_", "nga; drop", "<b>", "nga*"})
    void whatIsNoNameIsRefused(String q) {
        Answer answer = search(q, Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("search-invalid");
    }

    /** Everybody on whom the department decides, each once, page after page, and nobody of other agencies. */
    @Test
    void theListIsTheOwnStaffAndNobodyElse() {
        List<String> ids = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = search("", Map.of("after", after, "size", 7)).json();
            assertThat(page.get("items").size()).isLessThanOrEqualTo(7);
            page.get("items").forEach(item -> ids.add(item.get("id").asText()));
            after = page.get("next").isNull() ? null : page.get("next").asText();
        } while (after != null);
        List<String> own = database.queryForList("""
                select r.id::text from app.record r join app.record_projection p on p.record_id = r.id
                where p.managing_agency = 'H24' and r.secrecy = 'normal'
                    and (r.account is null or r.account not in ('minh.do', 'quang.le', 'hai.tran'))""", String.class);
        assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void numbersFindWhomTheyNameWhereTheDecisionOpensThem() {
        String code = database.queryForObject(
                "select fields #>> '{employee_code,value}' from app.record where account = 'nga.pham'", String.class);
        assertThat(all(code)).contains("Phạm Thị Nga");
        assertThat(all(code.substring(0, code.length() - 1))).doesNotContain("Phạm Thị Nga");
        String identity = context.getBean(Registry.class)
                .values(stories.record("nga.pham"), List.of("personal_id"))
                .get("personal_id")
                .asText();
        assertThat(all(identity)).containsExactly("Phạm Thị Nga");
        assertThat(search(identity, Map.of()).json().at("/items/0/staffNumber").asText())
                .isEqualTo(code);
        stories.endAll("minh.do");
        standing = stories.inForce("phone");
        assertThat(all(identity)).isEmpty();
        assertThat(all(code)).isEmpty();
        assertThat(search("nga", Map.of()).json().at("/items/0").has("staffNumber"))
                .isFalse();
    }

    @Test
    void byAgencyOnlyThoseWhoWorkThere() {
        JsonNode found =
                search("", Map.of("agency", "H24.02", "size", 100)).json().get("items");
        assertThat(found.findValuesAsText("name")).contains("Phạm Thị Nga", "Bùi Anh Tuấn");
        assertThat(found.findValuesAsText("usingAgency")).containsOnly("H24.02");
        for (String none : List.of("H31.01", "X99", "không có"))
            assertThat(search("", Map.of("agency", none)).json().get("items"))
                    .as(none)
                    .isEmpty();
    }

    @Test
    void aUsingAgencyListsItsOwnPeople() {
        people.appoint("nga.pham", "CLERK", "H24.02");
        StandingView using =
                stories.decided("lan.vu", "minh.do", stories.proposal("H24.02", "CLERK", "grade", "employee_code"));
        TestClient nga = TestClient.signedIn(port, "nga.pham");
        Map<String, Object> body =
                new HashMap<>(Map.of("standing", using.id(), "purpose", StandingFixtures.MANAGEMENT, "size", 100));
        JsonNode found = nga.post(CALL, body).json().get("items");
        assertThat(found.findValuesAsText("usingAgency")).containsOnly("H24.02");
        assertThat(found.findValuesAsText("name")).contains("Bùi Anh Tuấn");
        body.put("agency", "H24.01");
        assertThat(nga.post(CALL, body).json().get("items")).isEmpty();
    }

    @Test
    void everybodyWhoIsListedSeesItWithItsPurposeAndDecision() {
        int before = stories.seen("nga.pham", standing.id()).size();
        assertThat(all("pham thi nga")).contains("Phạm Thị Nga");
        assertThat(stories.seen("nga.pham", standing.id()))
                .hasSize(before + 1)
                .last()
                .isEqualTo("FIND_RECORD record_management birth_full_name,using_agency,employee_code");
        assertThat(stories.seen("tuan.bui", standing.id())).isEmpty();
        JsonNode seen = TestClient.signedIn(port, "nga.pham")
                .get("/api/v1/me/disclosures?action=FIND_RECORD")
                .json();
        assertThat(seen.at("/items/0/decision/number").asText()).contains("QĐ-SNV");
    }

    @Test
    void aPurposeIsNamedAndADecisionWhereThereAreSeveral() {
        assertThat(hoa.post(CALL, Map.of("q", "nga", "standing", standing.id())).problem())
                .isEqualTo("standing-purpose");
        // the only one need not be named
        assertThat(hoa.post(CALL, Map.of("q", "nga", "purpose", StandingFixtures.MANAGEMENT))
                        .status())
                .isEqualTo(200);
        stories.inForce("grade");
        Answer several = hoa.post(CALL, Map.of("q", "nga", "purpose", StandingFixtures.MANAGEMENT));
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.problem()).isEqualTo("standing-needed");
        TestClient son = TestClient.signedIn(port, "son.cao");
        assertThat(son.post(CALL, Map.of("q", "nga", "purpose", StandingFixtures.MANAGEMENT))
                        .problem())
                .isEqualTo("standing-none");
        assertThat(son.post(CALL, Map.of("q", "nga", "standing", standing.id(), "purpose", StandingFixtures.MANAGEMENT))
                        .problem())
                .isEqualTo("record-unknown");
        // who looks for a whole name needs no decision, and gets what he got
        assertThat(son.post(CALL, Map.of("q", "Phạm Thị Nga"))
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
        assertThat(hoa.post(CALL, Map.of("q", "nga")).problem()).isEqualTo("search-invalid");
    }

    @Test
    void aSecretRecordIsInNoListAndAnotherNameIsFoundAtOnce() {
        UUID secret = UUID.randomUUID();
        database.update("insert into app.record (id, name, secrecy) values (?, 'Mật Vụ Ba', 'secret')", secret);
        database.update(
                "insert into app.record_projection (record_id, managing_agency, using_agency) values (?, 'H24', 'H24.02')",
                secret);
        assertThat(all("mat vu ba")).isEmpty();

        RecordId newcomer = newcomer("Đoàn Thị Thử");
        rename(newcomer, "Đoàn Thị Thử", "Đoàn Thị Zét");
        assertThat(all("zet")).containsExactly("Đoàn Thị Zét");
        rename(newcomer, "Đoàn Thị Zét", "Đoàn Thị Thử");
        assertThat(all("zet")).isEmpty();
    }

    /** Somebody whom no other test reads. */
    private RecordId newcomer(String name) {
        var id = new RecordId(UUID.randomUUID());
        var since = LocalDate.of(2020, 3, 1);
        var record = new NewRecord(
                id,
                null,
                name,
                new AgencyCode("H24"),
                new AgencyCode("H24.02"),
                since,
                Map.of(
                        "birth_full_name", new NewRecord.Dated(TextNode.valueOf(name), since),
                        "managing_agency", new NewRecord.Dated(TextNode.valueOf("H24"), since),
                        "using_agency", new NewRecord.Dated(TextNode.valueOf("H24.02"), since)),
                List.of());
        inTransaction(() -> context.getBean(NewRecords.class).add(Stream.of(record)));
        return id;
    }

    private void rename(RecordId record, String from, String to) {
        inTransaction(() -> context.getBean(Registry.class)
                .change(new FieldChange(
                        record,
                        "birth_full_name",
                        TextNode.valueOf(from),
                        TextNode.valueOf(to),
                        LocalDate.of(2026, 1, 1),
                        "renamed",
                        "lan.vu")));
    }

    private void inTransaction(Runnable work) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private List<String> all(String q) {
        Answer answer = search(q, Map.of("size", 100));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("items").findValuesAsText("name");
    }

    private Answer search(String q, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("q", q);
        body.put("standing", standing.id());
        body.put("purpose", StandingFixtures.MANAGEMENT);
        return hoa.post(CALL, body);
    }
}
