package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.Drafting.Draft;
import org.junit.jupiter.api.Test;

/** What one of several people gets of a decision (Decree 30/2020/NĐ-CP, Art. 25(3)), and what he does not. */
class ExtractPaperTests {

    private static final String NGA = "Bà Phạm Thị Nga, chuyên viên, Sở Tư pháp thành phố Hải Phòng";
    private static final String TUAN = "Ông Bùi Anh Tuấn, thanh tra viên, Sở Tư pháp thành phố Hải Phòng";
    private static final String HOA = "Bà Ngô Thị Hoa, chuyên viên chính, Sở Nội vụ thành phố Hải Phòng";

    private static final String GRANTED =
            "Đồng ý cho bà Hoàng Lệ Thu khai thác dữ liệu trong hồ sơ của những người sau đây:";
    private static final String REFUSED =
            "Không đồng ý cho bà Hoàng Lệ Thu khai thác dữ liệu trong hồ sơ của những người sau đây:";
    private static final Article PURPOSE = Article.of("Mục đích khai thác: xác minh.");
    private static final Article DUTIES =
            new Article("Bên nhận dữ liệu có trách nhiệm:", List.of("Dùng đúng mục đích.", "Không tiết lộ."));
    private static final String NGAS = NGA + ", gồm: điện thoại; từ ngày 05/01/2026 đến hết ngày 03/02/2026.";
    private static final String HOAS = HOA + ", gồm: nơi ở hiện nay; từ ngày 05/01/2026 đến hết ngày 20/01/2026.";
    private static final String TUANS = TUAN + ". Lý do: không cần cho mục đích này";

    private static final Draft WHOLE = Papers.draft(text(
            "DY-2026-000001, DY-2026-000002, DY-2026-000003",
            new Article(GRANTED, List.of(HOAS, NGAS)),
            PURPOSE,
            new Article(REFUSED, List.of(TUANS)),
            DUTIES));

    private static DecisionText text(String consents, Article... articles) {
        return new DecisionText(
                new AgencyCode("H24.01"),
                "KT-2026-000007.1",
                "minh.do",
                "Về việc đồng ý cho khai thác dữ liệu trong hồ sơ cán bộ, công chức, viên chức",
                List.of("sự đồng ý của chủ thể dữ liệu theo Phiếu lấy ý kiến số " + consents),
                List.of(articles),
                List.of("Xét đề nghị của bà Hoàng Lệ Thu, Bộ Khoa học và Công nghệ"),
                List.of("bà Hoàng Lệ Thu, Bộ Khoa học và Công nghệ"));
    }

    private static ExtractPaper extract(String person, DecisionText own) {
        return ExtractPaper.of(
                WHOLE.paper(WHOLE.number(12)),
                WHOLE.of(own).paper(WHOLE.number(12)),
                WHOLE.numberOfCopy(5),
                person,
                WHOLE.recipientsOfCopy(person));
    }

    private static ExtractPaper ngas() {
        return extract("bà Phạm Thị Nga", text("DY-2026-000002", new Article(GRANTED, List.of(NGAS)), PURPOSE, DUTIES));
    }

    private static ExtractPaper tuans() {
        return extract("ông Bùi Anh Tuấn", text("DY-2026-000003", new Article(REFUSED, List.of(TUANS))));
    }

    private static byte[] pdf(ExtractPaper paper) {
        return Papers.PRESS.extract(paper, Papers.CODE);
    }

    @Test
    void oneWhoseDataAreGrantedReadsTheOwnPartUnderTheNumbersOfTheDecision() {
        byte[] pdf = pdf(ngas());
        assertThat(Papers.draw("extract", pdf)).isLessThanOrEqualTo(2);
        assertThat(words(pdf))
                .contains("Số: 12/QĐ-SNV", "Về việc đồng ý cho khai thác dữ liệu")
                .contains("Căn cứ sự đồng ý của chủ thể dữ liệu theo Phiếu lấy ý kiến số DY-2026-000002;")
                .containsSubsequence(
                        "Điều 1. " + GRANTED + " " + NGAS,
                        "Điều 2. Mục đích",
                        "Điều 4. Bên nhận dữ liệu có trách nhiệm: 1. Dùng đúng mục đích. 2. Không tiết lộ.",
                        "Điều 5. Bên đề nghị khai thác",
                        "Điều 6. Quyết định này có hiệu lực",
                        "- Như Điều 6;")
                .doesNotContain("Điều 3.", "1. " + NGA, "2. " + NGA, "Xác thực Quyết định này");
    }

    @Test
    void nothingOfTheOthersStandsOnIt() {
        assertThat(words(pdf(ngas())))
                .doesNotContain("Bùi Anh Tuấn", "Ngô Thị Hoa", "thanh tra viên", "chuyên viên chính", "nơi ở hiện nay")
                .doesNotContain("DY-2026-000001", "DY-2026-000003", "20/01/2026", "không cần cho mục đích này");
        assertThat(words(pdf(tuans())))
                .contains("Điều 3. " + REFUSED + " 1. " + TUANS)
                .contains("Điều 5. Bên đề nghị khai thác", "Điều 6. Quyết định này")
                .doesNotContain("Phạm Thị Nga", "Ngô Thị Hoa", "điện thoại", "nơi ở hiện nay", "DY-2026-000002")
                .doesNotContain("Điều 1.", "Điều 2.", "Điều 4.");
    }

    /** Form 3.1 of Annex III: kind of copy, body, number, place and day, recipients, signature, below a rule. */
    @Test
    void whatBelongsToTheCopyFollowsTheDecision() {
        assertThat(words(pdf(ngas())))
                .containsSubsequence(
                        "- Lưu: VT, CCVC.",
                        "TRÍCH SAO (Phần liên quan đến bà Phạm Thị Nga)",
                        "SỞ NỘI VỤ",
                        "Số: 05/TrS-SNV",
                        "Hải Phòng, ngày 05 tháng 01 năm 2026",
                        "Nơi nhận:",
                        "- Bà Phạm Thị Nga;",
                        "- Lưu: VT, CCVC.",
                        "Xác thực bản trích sao này tại: https://dongthuan.example/verify/ " + Papers.CODE)
                .contains("DỰ THẢO - CHƯA KÝ SỐ");
        assertThat(words(pdf(ngas())).split("Đỗ Văn Minh", -1)).hasSize(3);
    }

    @Test
    void itCanBeArchivedAndReadAloudAndItsTitleNamesNobody() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(ngas()))) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Bản trích sao số 05/TrS-SNV");
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfaid:part[=>\"']*3")
                    .containsPattern("pdfaid:conformance[=>\"']*A")
                    .containsPattern("pdfuaid:part[=>\"']*1");
        }
    }

    @Test
    void anExtractThatSaysWhatTheDecisionDoesNotSayIsNone() {
        for (Article other : List.of(
                Article.of("Đồng ý cho mọi người."),
                new Article(GRANTED, List.of(NGAS.replace("điện thoại", "lương")))))
            assertThatThrownBy(() -> extract("bà Phạm Thị Nga", text("DY-2026-000002", other)))
                    .isInstanceOf(IllegalStateException.class);
    }

    private static String words(byte[] pdf) {
        return Papers.words(pdf).replaceAll("\\s+", " ");
    }
}
