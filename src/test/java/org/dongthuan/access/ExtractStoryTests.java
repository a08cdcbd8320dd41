package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.consent.ConsentFixtures;
import org.dongthuan.decision.ExtractReading;
import org.dongthuan.mandate.MandateFixtures;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.keys.Envelope;
import org.dongthuan.record.FieldCatalogue;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.ValueText;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionBody.ItemDecision;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A decision on several people: each of them gets the own part, and nothing of the others. */
@ApplicationTest
class ExtractStoryTests {

    private static final String API = "/api/v1/decisions/";
    private static final String WHY_NOT = "Không cần cho việc này";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    ExtractReading reading;

    private AccessFixtures stories;
    private TestClient nga;
    private TestClient tuan;

    @BeforeEach
    void prepare() {
        stories = new AccessFixtures(context);
        nga = TestClient.signedIn(port, "nga.pham");
        tuan = TestClient.signedIn(port, "tuan.bui");
    }

    @AfterEach
    void clear() {
        new ConsentFixtures(context).resetClocks();
        stories.withdrawOpenRequests("thu.hoang");
        database.sql("delete from app.throttle").update();
    }

    @Test
    void eachReadsTheOwnPartAndNothingOfTheOther() throws IOException {
        RequestNumber number = ngaGrantedAndTuanRefused();
        UUID decision = decision(number);
        assertThat(nga.get(API + decision + "/extract.pdf").problem()).isEqualTo("document-not-ready");
        assertThat(nga.get(page(number, "nga.pham")).body()).contains("Bản trích sao đang được lập");
        stories.runJobs(number.part(1), "makeDocument");

        String ngas = words("nga.pham", decision);
        assertThat(ngas)
                .contains("Phạm Thị Nga", "điện thoại", "/QĐ-SNV", "/TrS-SNV", consent(number, "nga.pham"))
                .doesNotContain("Bùi Anh Tuấn", "Tuấn", WHY_NOT, "Điều 3.", consent(number, "tuan.bui"))
                .doesNotContain(value("tuan.bui", "date_of_birth"));
        String tuans = words("tuan.bui", decision);
        assertThat(tuans)
                .contains("Bùi Anh Tuấn", "Điều 3. Không đồng ý", WHY_NOT, consent(number, "tuan.bui"))
                .doesNotContain("Phạm Thị Nga", "Nga,", "điện thoại", "Điều 1.", consent(number, "nga.pham"))
                .doesNotContain(value("nga.pham", "date_of_birth"));
        for (String account : List.of("nga.pham", "tuan.bui")) {
            String other = account.equals("nga.pham") ? "tuan.bui" : "nga.pham";
            assertThat(readings(account, decision, account)).isEqualTo(1);
            assertThat(readings(account, decision, other)).isZero();
        }
        Answer file = nga.get("/decisions/" + decision + "/extract.pdf");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.header("Content-Disposition")).matches("attachment; filename=\"\\d+-TrS-SNV-\\d{4}\\.pdf\"");
    }

    @Test
    void whoAgreedForSomebodyStandsInThePartOfThatPersonOnly() throws IOException {
        var mandates = new MandateFixtures(context);
        mandates.accepted("tuan.bui", "dat.ngo");
        try {
            RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
            stories.agree(number, "nga.pham");
            stories.answer("dat.ngo", number, "tuan.bui", ConsentFixtures.agreement());
            stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
            stories.decide("minh.do", number.part(1), Outcome.APPROVE);
            stories.runJobs(number.part(1), "makeDocument");
            UUID decision = decision(number);
            assertThat(words("tuan.bui", decision))
                    .contains("tại Phiếu lấy ý kiến số " + consent(number, "tuan.bui") + ", do Ngô Thành Đạt thực hiện"
                            + " thay mặt, theo ủy quyền lập ngày");
            assertThat(words("nga.pham", decision)).doesNotContain("Ngô Thành Đạt", "thay mặt");
        } finally {
            mandates.endAll("tuan.bui");
        }
    }

    @Test
    void whoReadsTheWholeReadsItAsBeforeAndNobodyElseGetsAPart() {
        RequestNumber number = ngaGrantedAndTuanRefused();
        UUID decision = decision(number);
        stories.runJobs(number.part(1), "makeDocument");
        for (String reader : List.of("thu.hoang", "lan.vu", "minh.do")) {
            TestClient person = TestClient.signedIn(port, reader);
            assertThat(person.get(API + decision).body()).contains("Phạm Thị Nga", "Bùi Anh Tuấn");
            assertThat(person.get(API + decision + ".pdf").status()).isEqualTo(200);
            assertThat(person.get(API + decision + "/extract.pdf").problem()).isEqualTo("decision-unknown");
        }
        for (TestClient subject : List.of(nga, tuan))
            for (String whole : List.of(API + decision, API + decision + ".pdf", "/decisions/" + decision))
                assertThat(subject.get(whole).status()).isEqualTo(404);
        for (String stranger : List.of("hoa.ngo", "an.phan", "admin"))
            assertThat(TestClient.signedIn(port, stranger)
                            .get(API + decision + "/extract.pdf")
                            .status())
                    .isEqualTo(404);
    }

    @Test
    void thePagesOfThePersonLeadToIt() {
        RequestNumber number = ngaGrantedAndTuanRefused();
        UUID decision = decision(number);
        stories.runJobs(number.part(1), "makeDocument");
        String link = "/decisions/" + decision + "/extract.pdf";
        for (String account : List.of("nga.pham", "tuan.bui"))
            assertThat(TestClient.signedIn(port, account)
                            .get(page(number, account))
                            .body())
                    .contains(link, "data-test=\"decided\"")
                    .doesNotContain("href=\"/decisions/" + decision + "\"");
        var grant = stories.grants(number).get(0);
        TestClient.signedIn(port, "thu.hoang")
                .get("/api/v1/records/" + grant.get("record_id") + "?purpose=background_check&fields=phone&grant="
                        + grant.get("id"));
        assertThat(nga.get("/me/disclosures").body()).contains(link);
        assertThat(nga.get("/api/v1/me/disclosures").body())
                .contains("\"id\":\"" + decision + "\"", "\"readable\":false,\"extract\":true");
    }

    @Test
    void whoIsAloneReadsTheWholeFromTheSamePage() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham");
        stories.agree(number, "nga.pham");
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        stories.decide("minh.do", number.part(1), Outcome.APPROVE);
        stories.runJobs(number.part(1), "makeDocument");
        UUID decision = decision(number);
        assertThat(nga.get(page(number, "nga.pham")).body())
                .contains("href=\"/decisions/" + decision + "\"")
                .doesNotContain("extract.pdf");
        assertThat(nga.get(API + decision + "/extract.pdf").status()).isEqualTo(404);
        assertThat(database.sql("select count(*) from app.decision_extract where decision = ?")
                        .param(decision)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anybodyVerifiesAnExtractAndLearnsOfNobody() {
        RequestNumber number = ngaGrantedAndTuanRefused();
        UUID decision = decision(number);
        List<String> codes = database.sql("select verification_code from app.decision_extract where decision = ?")
                .param(decision)
                .query(String.class)
                .list();
        assertThat(codes).hasSize(2).doesNotHaveDuplicates();
        for (String code : codes) {
            Answer page = TestClient.at(port).get("/verify/" + code);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Bản trích sao quyết định", "/TrS-SNV", "/QĐ-SNV", "Đang có hiệu lực")
                    .doesNotContain("Nga", "Tuấn", "Hoàng Lệ Thu", decision.toString(), number.text());
        }
    }

    /** The numbers of copies are a series of their own, and the decisions' goes on as if there were none. */
    @Test
    void copiesAreCountedApartFromDecisions() {
        int decisions = last("DECISION");
        int copies = last("COPY");
        UUID decision = decision(ngaGrantedAndTuanRefused());
        assertThat(last("DECISION")).isEqualTo(decisions + 1);
        assertThat(last("COPY")).isEqualTo(copies + 2);
        assertThat(database.sql("select sequence from app.decision_extract where decision = ? order by sequence")
                        .param(decision)
                        .query(Integer.class)
                        .list())
                .containsExactly(copies + 1, copies + 2);
    }

    /** What an erasure of the person's data takes with it. */
    @Test
    void eachPartIsLockedWithTheKeyOfThePersonsRecord() {
        RequestNumber number = ngaGrantedAndTuanRefused();
        UUID decision = decision(number);
        stories.runJobs(number.part(1), "makeDocument");
        for (String account : List.of("nga.pham", "tuan.bui")) {
            UUID record = stories.record(account);
            List<UUID> keys = database.sql("select id from app.data_key where owner = ?")
                    .param(record)
                    .query(UUID.class)
                    .list();
            for (String column : List.of("paper from app.decision_extract", "pdf from app.extract_document")) {
                byte[] locked = database.sql("select " + column + " where decision = ? and record = ?")
                        .params(decision, record)
                        .query(byte[].class)
                        .single();
                assertThat(keys).containsExactly(Envelope.of(locked).key());
                assertThat(new String(locked, StandardCharsets.UTF_8))
                        .doesNotContain("%PDF-", "\"grounds\"", "Phạm Thị Nga", "Bùi Anh Tuấn");
            }
        }
    }

    @Test
    void nothingOfAnExtractChanges() {
        UUID decision = decision(ngaGrantedAndTuanRefused());
        for (String attack : List.of(
                "update app.decision_extract set number = 'x' where decision = '" + decision + "'",
                "delete from app.decision_extract",
                "truncate app.decision_extract cascade",
                "update app.extract_document set pdf = ''",
                "delete from app.extract_document"))
            assertThatThrownBy(() -> database.sql(attack).update())
                    .as(attack)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    private RequestNumber ngaGrantedAndTuanRefused() {
        RequestNumber number = stories.submitted("thu.hoang", "nga.pham", "tuan.bui");
        stories.answer(number, "nga.pham", ConsentFixtures.part(List.of("phone"), null));
        stories.agree(number, "tuan.bui");
        stories.decide("lan.vu", number.part(1), Outcome.APPROVE);
        var words = List.of(
                new ItemDecision(stories.record("nga.pham"), Outcome.APPROVE, null, null),
                new ItemDecision(stories.record("tuan.bui"), Outcome.REFUSE, WHY_NOT, null));
        stories.decide("minh.do", number.part(1), new DecisionBody(null, null, null, words));
        return number;
    }

    private UUID decision(RequestNumber number) {
        return Objects.requireNonNull(stories.request(number).people().get(0).decision());
    }

    private String page(RequestNumber number, String account) {
        return "/me/consents/" + stories.consent(number, account).id();
    }

    private String consent(RequestNumber number, String account) {
        return stories.consent(number, account).number().text();
    }

    private int last(String book) {
        return database.sql(
                        "select coalesce(max(last), 0) from app.decision_counter where series = 'H24.01' and book = ?")
                .param(book)
                .query(Integer.class)
                .single();
    }

    private long readings(String reader, UUID decision, String whose) {
        return database.sql("""
                        select count(*) from app.audit_event where action = 'READ_DECISION' and outcome = 'DONE'
                            and actor = ? and reference = ? and record_id = ?""")
                .params(reader, decision.toString(), stories.record(whose))
                .query(Long.class)
                .single();
    }

    /** What the extract says, as the person gets it. */
    private String words(String account, UUID decision) throws IOException {
        byte[] pdf = reading.document(stories.actor(account), decision).content();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** As a paper would show it. */
    private String value(String account, String field) {
        RecordId record = new RecordId(stories.record(account));
        return context.getBean(ValueText.class)
                .show(
                        context.getBean(FieldCatalogue.class).find(field).orElseThrow(),
                        context.getBean(Registry.class)
                                .values(record, List.of(field))
                                .get(field),
                        Texts.VIETNAMESE);
    }
}
