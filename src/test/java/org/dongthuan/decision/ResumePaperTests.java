package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dongthuan.decision.ResumeText.Item;
import org.dongthuan.decision.ResumeText.Line;
import org.dongthuan.decision.ResumeText.Rows;
import org.junit.jupiter.api.Test;

/** What a résumé looks like and says; the pictures are in {@code target/papers}. */
class ResumePaperTests {

    private static final String MARK = "Bản in từ hệ thống, chưa ký số. Người in: Vũ Thị Lan";

    private static final byte[] PDF = Papers.PRESS.resume(new ResumeText(
            List.of(new Line("Cơ quan, đơn vị sử dụng", "Sở Tư pháp thành phố Hải Phòng")),
            List.of(
                    new Item("1", List.of(new Line("Họ và tên khai sinh", "Phạm Thị Nga")), List.of()),
                    new Item(
                            "3",
                            List.of(new Line("Sinh ngày", "14/03/1990"), new Line("Giới tính", "Nữ <b>&")),
                            List.of()),
                    new Item("6", List.of(new Line("Dân tộc", "Kinh")), List.of()),
                    new Item(
                            "28",
                            List.of(),
                            List.of(new Rows(
                                    "Tóm tắt quá trình công tác",
                                    List.of("Từ", "Đến", "Chức vụ", "Cơ quan"),
                                    Collections.nCopies(
                                            40, List.of("01/2012", "12/2019", "Chuyên viên", "Sở Tư pháp")))))),
            List.of("Không in các mục: 7, 9."),
            MARK));

    @Test
    void itCanBeArchivedAndReadAloudAndItsFileNamesNobody() throws IOException {
        assertThat(Papers.draw("resume", PDF)).isEqualTo(2);
        try (PDDocument document = Loader.loadPDF(PDF)) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Sơ yếu lý lịch cán bộ, công chức, viên chức");
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfaid:conformance[=>\"']*A")
                    .containsPattern("pdfuaid:part[=>\"']*1")
                    .doesNotContain("Nga");
        }
    }

    @Test
    void itSaysItemByItemWhatTheRecordHolds() {
        String words = Papers.words(PDF).replaceAll("\\s+", " ");
        assertThat(words)
                .contains("SƠ YẾU LÝ LỊCH", "1) Họ và tên khai sinh: Phạm Thị Nga")
                .contains("3) Sinh ngày: 14/03/1990; Giới tính: Nữ <b>&")
                .contains("28) Tóm tắt quá trình công tác: Từ Đến Chức vụ Cơ quan 01/2012 12/2019")
                .contains("Không in các mục: 7, 9.", "Tôi cam đoan")
                .doesNotContain("BẢN MẪU", "DỰ THẢO");
        assertThat(words.split(MARK, -1)).as("on both pages").hasSize(3);
    }
}
