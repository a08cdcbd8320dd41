package org.dongthuan.resume;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.standing.ProposeStanding;
import org.dongthuan.standing.StandingFixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who prints whose résumé, what stands on it, and that each print is a reading in the log. */
@ApplicationTest
class ResumeTests {

    private static final String OWN = "/me/resume.pdf";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Resumes resumes;

    @Autowired
    ResumeForm form;

    StandingFixtures stories;

    @BeforeEach
    void begin() {
        stories = new StandingFixtures(context);
    }

    @AfterEach
    void clear() {
        stories.endAll("lan.vu");
    }

    @Test
    void everybodyPrintsHisOwn() throws Exception {
        TestClient tuan = TestClient.signedIn(port, "tuan.bui");
        assertThat(tuan.get("/me").body()).contains(OWN);
        Answer answer = tuan.get(OWN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"so-yeu-ly-lich.pdf\"");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        Map<String, Object> line = lastReading("tuan.bui");
        assertThat(line).containsEntry("purpose", "own-data").containsEntry("form", "PRINT");
        assertThat(fields(line)).containsExactlyElementsOf(form.fields());
        assertThat(words(resumes.own(stories.actor("tuan.bui"))))
                .contains("1) Họ và tên khai sinh: Bùi Anh Tuấn", "31) Diễn biến quá trình lương")
                .contains("Người in: Bùi Anh Tuấn (tuan.bui)", "từ hồ sơ của chính mình", "20) Sở trường công tác")
                .doesNotContain("Không in, vì", "DỰ THẢO");
    }

    @Test
    void whoHasNoRecordHasNoResume() {
        assertThat(TestClient.signedIn(port, "admin").get(OWN).status()).isEqualTo(404);
        assertThat(TestClient.at(port).get(OWN).location()).endsWith("/login");
    }

    /** As far as the decision on her post goes, and for this purpose only. */
    @Test
    void thePersonnelDepartmentPrintsWhatItsDecisionOpens() throws Exception {
        String id = decided(List.of("resume"), "birth_full_name", "phone", "grade", "work_history");
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String record = stories.record("tuan.bui").toString();
        String paper = "/records/" + record + "/resume.pdf?standing=" + id;
        assertThat(lan.get("/records/" + record + "?purpose=resume&standing=" + id)
                        .body())
                .contains(paper);
        assertThat(lan.get(paper).status()).isEqualTo(200);
        Map<String, Object> line = lastReading("lan.vu");
        assertThat(line)
                .containsEntry("purpose", "resume")
                .containsEntry("form", "PRINT")
                .containsEntry("outcome", "DONE");
        // the telephone number is opened, but does not stand on a résumé
        assertThat(fields(line)).containsExactlyInAnyOrder("birth_full_name", "grade", "work_history");
        assertThat(words(resumes.ofStaff(stories.actor("lan.vu"), stories.record("tuan.bui"), id)))
                .contains("1) Họ và tên khai sinh: Bùi Anh Tuấn", "14) Ngạch", "28) Tóm tắt quá trình công tác")
                .contains("Người in: Vũ Thị Lan (lan.vu)", "theo quyết định số ", "Không in, vì ngoài phạm vi")
                .doesNotContain("6) Dân tộc", "30) Quan hệ gia đình");
        JsonNode seen = TestClient.signedIn(port, "tuan.bui")
                .get("/api/v1/me/disclosures?action=READ_RECORD&size=100&to=" + LocalDate.now(VietnamTime.ZONE))
                .json()
                .get("items");
        assertThat(seen)
                .filteredOn(one -> one.path("grant").asText().equals(id))
                .extracting(one ->
                        one.path("person").asText() + " " + one.path("form").asText())
                .contains("Vũ Thị Lan PRINT");
    }

    @Test
    void nobodyElsePrintsIt() {
        String viewing = decided(List.of(StandingFixtures.MANAGEMENT), "birth_full_name");
        String printing = decided(List.of("resume"), "birth_full_name");
        TestClient lan = TestClient.signedIn(port, "lan.vu");
        String tuan = "/records/" + stories.record("tuan.bui") + "/resume.pdf?standing=";
        // a decision that does not name it, no decision, a record that the decision does not reach
        assertThat(lan.get(tuan + viewing).status()).isEqualTo(403);
        assertThat(lastReading("lan.vu"))
                .containsEntry("purpose", "standing-purpose")
                .containsEntry("outcome", "REFUSED");
        assertThat(lan.get(tuan + "VT-2026-999999").status()).isEqualTo(404);
        assertThat(lan.get("/records/" + stories.record("minh.do") + "/resume.pdf?standing=" + printing)
                        .status())
                .isEqualTo(404);
        for (String stranger : List.of("minh.do", "nga.pham", "son.cao", "kiem.luong"))
            assertThat(TestClient.signedIn(port, stranger).get(tuan + printing).status())
                    .as(stranger)
                    .isEqualTo(404);
        assertThat(TestClient.signedIn(port, "admin").get(tuan + printing).status())
                .isIn(403, 404);
        // her own is open to her, whatever she names
        assertThat(lan.get("/records/" + stories.record("lan.vu") + "/resume.pdf?standing=" + viewing)
                        .status())
                .isEqualTo(200);
        assertThat(lastReading("lan.vu")).containsEntry("purpose", "own-data");
    }

    private String decided(List<String> purposes, String... fields) {
        var proposal = new ProposeStanding(
                "H24.01",
                "VERIFIER",
                List.of(fields),
                purposes,
                stories.today(),
                stories.today().plusDays(9));
        return stories.decided("lan.vu", "minh.do", proposal).id().toString();
    }

    private Map<String, Object> lastReading(String account) {
        return database.queryForMap(
                "select purpose, form, outcome, array_to_string(fields, ',') as fields from app.audit_event where actor = ? and action = 'READ_RECORD'"
                        + " order by id desc limit 1",
                account);
    }

    private static List<String> fields(Map<String, Object> line) {
        return List.of(line.get("fields").toString().split(","));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
