package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.TestClient.Answer;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.platform.Sha256;
import org.dongthuan.review.DecisionBody;
import org.dongthuan.review.DecisionPreviews;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every verdict on a correction is a written decision that its people can read. */
@ApplicationTest
class CorrectionDecisionTests {

    private static final String HOLDER = "tuan.bui";
    private static final List<String> FIELDS = List.of("phone", "emergency_contact", "other_name");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    WrittenDecisions decisions;

    @Autowired
    JdbcTemplate database;

    private CorrectionFixtures stories;
    private final Map<String, JsonNode> before = new LinkedHashMap<>();

    @BeforeEach
    void prepare() {
        stories = new CorrectionFixtures(context);
        FIELDS.forEach(field -> before.put(field, stories.value(HOLDER, field)));
    }

    @AfterEach
    void restore() {
        stories.withdrawOpenRequests(HOLDER);
        before.forEach((field, value) -> stories.restore(HOLDER, field, value));
    }

    @Test
    void aPartialApprovalTellsWhatChangesWhatDoesNotAndWhy() throws IOException {
        stories.restore(HOLDER, "phone", TextNode.valueOf("0999123500"));
        RequestNumber number = submittedThree();
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, words(number));

        WrittenDecision decision = theDecision(number);
        assertThat(decision.issuer().code()).isEqualTo("H24.01");
        assertThat(decision.number()).matches("\\d{2,}/QĐ-SNV");
        String words = wordsOf(document(number, decision));
        assertThat(words)
                .contains(
                        "Số: " + decision.number(),
                        "Về việc điều chỉnh, bổ sung thông tin trong hồ sơ của ông Bùi Anh Tuấn")
                .containsPattern(
                        "hồ sơ của ông Bùi Anh Tuấn, sinh ngày \\d\\d/\\d\\d/\\d{4}, .*Sở Tư pháp thành phố Hải Phòng:")
                .contains("Xét đề nghị của ông Bùi Anh Tuấn tại Phiếu đề nghị số " + number.text())
                .contains("Nghị định số 27/2026/NĐ-CP ngày 19 tháng 01 năm 2026")
                .contains("Theo đề nghị của Trưởng phòng Công chức, viên chức.")
                .contains("điều chỉnh từ “0999123500” thành “0999123501”.")
                .contains("theo nội dung tại mục")
                .contains("Không phê duyệt các đề nghị sau đây", "vì: Tờ khai chưa có chữ ký.")
                .contains("khiếu nại lần đầu đến Giám đốc Sở Nội vụ thành phố Hải Phòng trong thời hạn 90 ngày")
                .contains("Như Điều 4", "Lưu: VT, CCVC", "GIÁM ĐỐC", "Đỗ Văn Minh")
                .containsSubsequence(
                        "Điều 3. Cá nhân", "Điều 4. Quyết định này có hiệu lực", "và ông Bùi Anh Tuấn chịu")
                .doesNotContain("Phật giáo mới", "Tuấn Anh", "khởi kiện");
    }

    @Test
    void aRefusalIsAWrittenDecisionToo() throws IOException {
        RequestNumber number = stories.submittedPhone(HOLDER, "0999123502");
        stories.decide("lan.vu", number, Outcome.REFUSE);
        stories.decide("minh.do", number, Outcome.REFUSE);
        String words = wordsOf(document(number, theDecision(number)));
        assertThat(words)
                .contains("Về việc không phê duyệt đề nghị", "vì: Giấy tờ không chứng minh được.", "90 ngày")
                .doesNotContain("0999123502", "từ “");
    }

    @Test
    void whatIsDecidedElsewhereIsAWrittenAnswerThatNamesThePlace() throws IOException {
        RequestNumber number = stories.submitted(
                HOLDER,
                new SubmitCorrection.Item(
                        "date_of_birth",
                        SubmitCorrection.Kind.ADJUSTMENT,
                        stories.value(HOLDER, "date_of_birth"),
                        TextNode.valueOf("1985-02-03"),
                        List.of(),
                        true,
                        null));
        var redirect =
                new DecisionBody(Outcome.REDIRECT, "Dữ liệu gốc do ngành công an quản lý", "Công an xã An Hòa", null);
        stories.decide("lan.vu", number, redirect);
        stories.decide("minh.do", number, redirect);
        assertThat(wordsOf(document(number, theDecision(number))))
                .contains(
                        "Về việc hướng dẫn giải quyết đề nghị",
                        "Ngày sinh (mục 1 của Phiếu đề nghị): đề nghị liên hệ Công an xã An Hòa.",
                        "Dữ liệu gốc do ngành công an quản lý.")
                .doesNotContain("03/02/1985", "Không phê duyệt");
    }

    @Test
    void aRowIsToldAsARow() throws IOException {
        UUID row = stories.addRow(
                HOLDER,
                "foreign_languages",
                JsonNodeFactory.instance.objectNode().put("language", "en").put("certificate", "Chứng chỉ cũ"));
        JsonNode seen = stories.row(HOLDER, "foreign_languages", row);
        JsonNode wanted =
                JsonNodeFactory.instance.objectNode().put("operation", "END").put("rowId", row.toString());
        RequestNumber number = stories.submitted(
                HOLDER,
                new SubmitCorrection.Item(
                        "foreign_languages",
                        SubmitCorrection.Kind.ADJUSTMENT,
                        seen,
                        wanted,
                        List.of(stories.evidence(HOLDER))));
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        assertThat(wordsOf(document(number, theDecision(number))))
                .contains("Ngoại ngữ: bỏ dòng “", "Tên chứng chỉ hoặc văn bằng: Chứng chỉ cũ”.");
    }

    @Test
    void thePeopleOfTheCaseReadItAndNobodyElse() {
        RequestNumber number = approvedPhone("0999123503");
        WrittenDecision decision = theDecision(number);
        String call = "/api/v1/decisions/" + decision.id();
        assertThat(TestClient.signedIn(port, HOLDER).get(call + ".pdf").status())
                .isEqualTo(409);
        stories.runJob(number, "makeDocument");
        for (String account : List.of(HOLDER, "lan.vu", "minh.do")) {
            TestClient reader = TestClient.signedIn(port, account);
            assertThat(reader.get(call).json().get("number").asText()).isEqualTo(decision.number());
            assertThat(reader.get(call + ".pdf").status()).isEqualTo(200);
            assertThat(reader.get("/decisions/" + decision.id()).status()).isEqualTo(200);
        }
        for (String account : List.of("nga.pham", "son.cao", "khanh.trinh", "admin")) {
            TestClient stranger = TestClient.signedIn(port, account);
            assertThat(stranger.get(call).status()).isEqualTo(404);
            assertThat(stranger.get(call + ".pdf").status()).isEqualTo(404);
            assertThat(stranger.get("/decisions/" + decision.id()).status()).isEqualTo(404);
        }
    }

    @Test
    void theRequestAndTheHistoryNameTheDecision() {
        RequestNumber number = approvedPhone("0999123504");
        WrittenDecision decision = theDecision(number);
        TestClient holder = TestClient.signedIn(port, HOLDER);
        JsonNode shown = holder.get("/api/v1/corrections/" + number).json().get("decision");
        assertThat(shown.get("number").asText()).isEqualTo(decision.number());
        assertThat(shown.get("date").asText()).isEqualTo(decision.date().toString());
        assertThat(holder.get(shown.get("page").asText()).body()).contains("href=\"/corrections/" + number + "\"");
        assertThat(shown.get("pdf").asText()).isEqualTo("/api/v1/decisions/" + decision.id() + ".pdf");
        String page = "/decisions/" + decision.id();
        assertThat(holder.get("/corrections/" + number).body()).contains(decision.number(), page, page + ".pdf");
        assertThat(holder.get("/me/history/phone").body())
                .contains(decision.number(), "href=\"" + page + "\"", "href=\"/corrections/" + number + "\"");
        Answer verified = TestClient.at(port).get("/verify/" + decision.verificationCode());
        assertThat(verified.body()).contains(decision.number()).doesNotContain("Bùi", "0999123504", number.text());
    }

    @Test
    void anOpenRequestHasNoDecision() {
        RequestNumber number = stories.submittedPhone(HOLDER, "0999123505");
        var shown = TestClient.signedIn(port, HOLDER)
                .get("/api/v1/corrections/" + number)
                .json();
        assertThat(shown.get("decision").isNull()).isTrue();
        assertThat(decisions.ofRequest(number.text())).isEmpty();
    }

    @Test
    void theApproverSeesThePaperBeforehandAndNothingIsStored() throws IOException {
        RequestNumber number = stories.submittedPhone(HOLDER, "0999123506");
        stories.decide("lan.vu", number, Outcome.APPROVE);
        var approver = stories.actor("minh.do");
        String task = stories.task(number).getId();
        context.getBean(TaskDesk.class)
                .saveDraft(
                        approver,
                        task,
                        context.getBean(com.fasterxml.jackson.databind.ObjectMapper.class)
                                .createObjectNode()
                                .put("outcome", "APPROVE"));
        String words = wordsOf(context.getBean(DecisionPreviews.class).preview(approver, task));
        assertThat(words).contains("BẢN XEM TRƯỚC", "Số: …", "“0999123506”", "GIÁM ĐỐC");
        assertThat(decisions.ofRequest(number.text())).isEmpty();
        Answer page = TestClient.signedIn(port, "minh.do").get("/tasks/" + task + "/preview");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("application/pdf");
    }

    @Test
    void makingThePaperTwiceMakesItOnce() {
        RequestNumber number = approvedPhone("0999123507");
        WrittenDecision decision = theDecision(number);
        stories.runJob(number, "makeDocument");
        String hash = hash(decision);
        decisions.makeDocument(decision.id()).run();
        assertThat(hash(decision)).isEqualTo(hash);
        var document = context.getBean(DecisionReading.class).document(stories.actor(HOLDER), decision.id());
        assertThat(Sha256.of(document.content())).isEqualTo(hash);
    }

    private String hash(WrittenDecision decision) {
        return database.queryForObject(
                "select sha256 from app.decision_document where decision = ?", String.class, decision.id());
    }

    private RequestNumber approvedPhone(String phone) {
        RequestNumber number = stories.submittedPhone(HOLDER, phone);
        stories.decide("lan.vu", number, Outcome.APPROVE);
        stories.decide("minh.do", number, Outcome.APPROVE);
        return number;
    }

    private RequestNumber submittedThree() {
        return stories.submitted(
                HOLDER,
                Map.of(
                        "phone", TextNode.valueOf("0999123501"),
                        "emergency_contact", TextNode.valueOf("Phật giáo mới"),
                        "other_name", TextNode.valueOf("Tuấn Anh")));
    }

    private DecisionBody words(RequestNumber number) {
        return new DecisionBody(
                null,
                null,
                null,
                stories.view(HOLDER, number).items().stream()
                        .map(item -> item.field().equals("other_name")
                                ? new DecisionBody.ItemDecision(
                                        item.itemId(), Outcome.REFUSE, "Tờ khai chưa có chữ ký", null)
                                : new DecisionBody.ItemDecision(item.itemId(), Outcome.APPROVE, null, null))
                        .toList());
    }

    private WrittenDecision theDecision(RequestNumber number) {
        List<WrittenDecision> all = decisions.ofRequest(number.text());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private byte[] document(RequestNumber number, WrittenDecision decision) {
        stories.runJob(number, "makeDocument");
        return context.getBean(DecisionReading.class)
                .document(stories.actor(HOLDER), decision.id())
                .content();
    }

    private static String wordsOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
