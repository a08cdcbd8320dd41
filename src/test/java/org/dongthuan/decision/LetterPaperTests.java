package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.ReceiptText.Line;
import org.dongthuan.identity.Signature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What letters to requesters look like and say; the pictures are in {@code target/papers}. */
class LetterPaperTests {

    private static LetterPaper paper(LetterKind kind, @Nullable String signer) {
        var text = new LetterText(
                kind,
                new AgencyCode("H24.01"),
                "DC-2026-000012",
                "ACCEPTED",
                UUID.randomUUID(),
                "bà Phạm Thị Nga",
                signer,
                List.of("Sở Nội vụ đã tiếp nhận hồ sơ theo Phiếu đề nghị số DC-2026-000012."),
                List.of(new Line("Ngày hẹn trả kết quả", "ngày 15 tháng 01 năm 2026")),
                List.of("Bản sao giấy khai sinh", "Xác nhận của cơ quan <b>&"),
                List.of("Thời hạn giải quyết tạm dừng."));
        var draft = new LetterDrafting.Draft(
                text,
                Papers.draft(Papers.text()).issuer(),
                new Signature(List.of(), "Vũ Thị Lan"),
                LocalDate.of(2026, 1, 5),
                Papers.texts());
        return draft.paper(kind == LetterKind.ACCEPTANCE ? "TN-2026-000001" : "05/HDHS-SNV");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfLetterCanBeArchivedAndReadAloud(LetterKind kind) throws IOException {
        byte[] pdf = Papers.PRESS.letter(paper(kind, null), Papers.CODE);
        assertThat(Papers.draw("letter-" + kind, pdf)).isEqualTo(1);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getOutputIntents()).hasSize(1);
            assertThat(document.getDocumentInformation().getTitle())
                    .doesNotContain("Nga")
                    .contains(" số ");
            assertThat(new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfaid:part[=>\"']*3")
                    .containsPattern("pdfaid:conformance[=>\"']*A")
                    .containsPattern("pdfuaid:part[=>\"']*1")
                    .doesNotContain("Nga");
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aLetterSaysWhoWritesToWhomAndWhereItIsVerified() {
        assertThat(words(Papers.PRESS.letter(paper(LetterKind.SUPPLY, "lan.vu"), Papers.CODE)))
                .contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ", "Số: 05/HDHS-SNV")
                .contains("PHIẾU YÊU CẦU BỔ SUNG HỒ SƠ", "Kính gửi: Bà Phạm Thị Nga")
                .contains("1. Bản sao giấy khai sinh 2. Xác nhận của cơ quan <b>&")
                .contains("- Bà Phạm Thị Nga;", "- Lưu: VT, CCVC.", "NGƯỜI THẨM TRA Vũ Thị Lan")
                .contains("https://dongthuan.example/verify/ " + Papers.CODE, "CHƯA KÝ SỐ")
                .doesNotContain("tự động");
    }

    @Test
    void whatNobodySignsSaysThatTheSystemMadeIt() {
        assertThat(words(Papers.PRESS.letter(paper(LetterKind.ACCEPTANCE, null), Papers.CODE)))
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Số: TN-2026-000001")
                .contains("Ngày hẹn trả kết quả ngày 15 tháng 01 năm 2026", "Giấy này do hệ thống lập tự động.")
                .doesNotContain("NGƯỜI THẨM TRA", "Vũ Thị Lan");
    }

    private static String words(byte[] pdf) {
        return Papers.words(pdf).replaceAll("\\s+", " ");
    }
}
