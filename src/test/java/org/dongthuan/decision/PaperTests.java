package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.dongthuan.identity.Signature;
import org.junit.jupiter.api.Test;

/** What a paper looks like and says; the pictures are in {@code target/papers}. */
class PaperTests {

    private static final String ALPHABET =
            "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

    @Test
    void everyKindOfPaperIsDrawn() {
        var vice = new Signature(List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Trần Văn Hải");
        var chief = new Signature(List.of("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ"), "Trịnh Quốc Khánh");
        var day = LocalDate.of(2026, 12, 21);
        assertThat(Papers.draw("department", Papers.PRESS.decision(Papers.paper(Papers.text()), Papers.CODE)))
                .isEqualTo(1);
        Papers.draw(
                "committee",
                Papers.PRESS.decision(
                        Papers.paper(Papers.text(), "Ủy ban nhân dân thành phố Hải Phòng", null, vice, day),
                        Papers.CODE));
        Papers.draw(
                "ministry",
                Papers.PRESS.decision(
                        Papers.paper(
                                Papers.text(),
                                "Vụ Tổ chức cán bộ - Bộ Giáo dục và Đào tạo",
                                "Bộ Giáo dục và Đào tạo",
                                chief,
                                day),
                        Papers.CODE));
        Papers.draw("preview", Papers.PRESS.preview(Papers.unnumbered(Papers.text())));
        Papers.draw(
                "receipt",
                Papers.PRESS.receipt(
                        Papers.receipt(), Papers.paper(Papers.text()).head(), "0123456789abcdef".repeat(4)));
    }

    @Test
    void everyVietnameseLetterCanBeCopiedFromThePaper() {
        String capitals = ALPHABET.toUpperCase(Locale.ROOT);
        String line = "về việc " + ALPHABET.substring(0, 40) + " " + ALPHABET.substring(40);
        var paper = Papers.paper(new DecisionText(
                Papers.text().issuer(),
                "DC-2026-000012",
                "minh.do",
                line,
                List.of(ALPHABET.substring(0, 40) + " " + ALPHABET.substring(40)),
                List.of(Article.of(capitals.substring(0, 40) + " " + capitals.substring(40))),
                List.of(),
                List.of()));
        String words = Papers.words(Papers.PRESS.decision(paper, Papers.CODE)).replaceAll("\\s", "");
        assertThat(words).contains("vềviệc" + ALPHABET, "Căncứ" + ALPHABET + ";", "Điều1." + capitals);
        assertThat(Normalizer.isNormalized(words, Normalizer.Form.NFC)).isTrue();
    }

    @Test
    void namesOfTheHighlandsArePrintedWithEveryLetter() {
        String name = Normalizer.normalize("Ƀuôn Čư Ê Wĭ Ŏ Ñ Ƀlĕ Dŭng Pơ̆ Ư̆ Ô̆ ƀŏ H'Hen", Normalizer.Form.NFC);
        String words = words(Papers.PRESS.decision(Papers.paper(Papers.text("về việc của " + name)), Papers.CODE));
        assertThat(words.replaceAll("\\s", "")).contains(name.replaceAll("\\s", ""));
    }

    @Test
    void thePaperSaysWhatItMust() {
        String words = words(Papers.PRESS.decision(Papers.paper(Papers.text()), Papers.CODE));
        assertThat(words)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ", "Số: 12/QĐ-SNV")
                .contains("Hải Phòng, ngày 05 tháng 01 năm 2026", "GIÁM ĐỐC SỞ NỘI VỤ")
                .contains("Điều 1. Điều chỉnh", "Điều 3. Cá nhân không", "Điều 4. Quyết định này có hiệu lực")
                .contains(
                        "Nơi nhận:",
                        "- Như Điều 4;",
                        "- Lưu: VT, CCVC.",
                        "GIÁM ĐỐC",
                        "Đỗ Văn Minh",
                        "DỰ THẢO - CHƯA KÝ SỐ")
                .contains("https://dongthuan.example/verify/ " + Papers.CODE)
                .doesNotContain("XEM TRƯỚC", "BẢN MẪU");
        assertThat(words.split("DỰ THẢO - CHƯA KÝ SỐ", -1)).hasSize(2);
    }

    /** Decree 30/2020/NĐ-CP, Annex I: competence, laws by date, decrees by number and date, "Xét", "Theo đề nghị". */
    @Test
    void theGroundsStandInTheirRank() {
        String words = words(Papers.PRESS.decision(Papers.paper(Papers.text()), Papers.CODE));
        assertThat(words)
                .containsSubsequence(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
                        "Căn cứ Quyết định của Ủy ban nhân dân thành phố Hải Phòng quy định chức năng",
                        "Căn cứ Luật Bảo vệ dữ liệu cá nhân ngày 26 tháng 6 năm 2025;",
                        "Căn cứ Nghị định số 27/2026/NĐ-CP ngày 19 tháng 01 năm 2026",
                        "Xét đề nghị của bà Phạm Thị Nga",
                        "Theo đề nghị của Trưởng phòng Công chức, viên chức.",
                        "QUYẾT ĐỊNH:");
    }

    /** Law on Complaints, Art. 7: first to the person who issued it; no paper promises a lawsuit. */
    @Test
    void theComplaintGoesToAPersonThenToTheNextHigherOne() {
        assertThat(words(Papers.PRESS.decision(Papers.paper(Papers.text()), Papers.CODE)))
                .contains("khiếu nại lần đầu đến Giám đốc Sở Nội vụ thành phố Hải Phòng trong thời hạn 90 ngày")
                .contains("khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân thành phố Hải Phòng")
                .doesNotContain("khởi kiện", "Tố tụng");
    }

    @Test
    void aDepartmentOfAMinistryIssuesThePaperOfTheMinistry() {
        String words = words(Papers.PRESS.decision(
                Papers.paper(
                        Papers.text(),
                        "Vụ Tổ chức cán bộ - Bộ Nội vụ",
                        "Bộ Nội vụ",
                        new Signature(List.of("TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ"), "Trịnh Quốc Khánh"),
                        LocalDate.of(2026, 7, 1)),
                Papers.CODE));
        assertThat(words)
                .contains("Số: 12/QĐ-BNV", "BỘ TRƯỞNG BỘ NỘI VỤ", "TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ")
                .contains("khiếu nại lần đầu đến Bộ trưởng Bộ Nội vụ", "gần nhất bởi Luật số 136/2025/QH15")
                .contains("- Lưu: VT, TCCB.")
                .doesNotContain("lần hai", "QĐ-VTCCB");
    }

    @Test
    void aReceiptNamesItsIssuer() {
        String words = words(Papers.PRESS.receipt(
                Papers.receipt(), Papers.paper(Papers.text()).head(), "0123456789abcdef".repeat(4)));
        assertThat(words)
                .contains("ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG SỞ NỘI VỤ", "Số: DY-2026-000001", "GIẤY XÁC NHẬN ĐỒNG Ý")
                .doesNotContain("DỰ THẢO", "of the electronic content");
    }

    @Test
    void aPreviewSaysSoOnEveryPageAndHasNoNumber() {
        String words = words(Papers.PRESS.preview(Papers.unnumbered(Papers.text())));
        assertThat(words.split("BẢN XEM TRƯỚC", -1)).hasSizeGreaterThan(2);
        assertThat(words)
                .contains("Số: …")
                .doesNotContain("/verify/", "Xác thực", "/QĐ-")
                .contains("CHƯA KÝ SỐ");
    }

    @Test
    void thePaperCanBeArchivedAndReadAloud() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.PRESS.decision(Papers.paper(Papers.text()), Papers.CODE))) {
            var catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("vi");
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalogue.getOutputIntents()).hasSize(1);
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Quyết định số 12/QĐ-SNV");
            PDMetadata metadata = catalogue.getMetadata();
            assertThat(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                    .containsPattern("pdfaid:part[=>\"']*3")
                    .containsPattern("pdfaid:conformance[=>\"']*A")
                    .containsPattern("pdfuaid:part[=>\"']*1");
            for (var page : document.getPages()) {
                for (var font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aHostileTextIsPrintedAsItStands() throws IOException {
        Path secret = Files.writeString(
                Files.createDirectories(Path.of("target/papers")).resolve("secret.txt"), "Bí mật 42");
        String hostile = "<img src=\"" + secret.toUri()
                + "\"/><link rel=\"stylesheet\" href=\"http://127.0.0.1:9/x.css\"/>" + "<object data=\""
                + secret.toUri() + "\"></object><style>@page{size:1mm}</style>]]>&x;&#60; [[${7*7}]] __${7*7}__";
        byte[] pdf = Papers.PRESS.decision(Papers.paper(Papers.text(hostile)), Papers.CODE);
        String words = words(pdf).replaceAll("\\s", "");
        assertThat(words)
                .contains(
                        "<imgsrc=\"file://", "</object><style>@page{size:1mm}</style>]]>&x;&#60;[[${7*7}]]__${7*7}__");
        assertThat(words).doesNotContain("Bímật42");
        assertThat(Papers.draw("hostile", pdf)).isLessThan(4);
    }

    @Test
    void anAddressIsNeverFollowed() {
        var pdf = new PdfFile(new PaperFonts(PaperTests.class.getClassLoader()));
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>x</title>"
                + "<meta name=\"description\" content=\"x\"/><link rel=\"stylesheet\" href=\"file:///etc/passwd\"/>"
                + "<style>@import url(file:///etc/hostname); body { font-family: \"Liberation Serif 2\";"
                + " background-image: url(http://127.0.0.1:9/a.png) }</style></head>"
                + "<body><p>Chữ</p><img alt=\"x\" src=\"file:///usr/share/pixmaps/debian-logo.png\"/></body></html>";
        assertThat(words(pdf.of(page))).contains("Chữ");
        assertThatThrownBy(() -> pdf.of(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void directionMarksAndControlCharactersAreTakenOut() {
        DecisionText text = Papers.text("về \u202Eviệc\u202C \u0000đổi\u200F tên\uD800");
        assertThat(text.summary()).isEqualTo("về việc đổi tên");
        assertThat(words(Papers.PRESS.decision(Papers.paper(text), Papers.CODE)))
                .contains("về việc đổi tên");
    }

    @Test
    void aVeryLongTextFlowsOverThePagesAndLosesNothing() {
        String sentence =
                IntStream.rangeClosed(1, 900).mapToObj(i -> "chữ-" + i).reduce("", (a, b) -> a + " " + b)
                        + "x".repeat(4000);
        byte[] pdf = Papers.PRESS.decision(Papers.paper(Papers.text(sentence)), Papers.CODE);
        assertThat(Papers.draw("long", pdf)).isBetween(3, 9);
        assertThat(words(pdf)).contains("chữ-1 ", "chữ-450 ", "chữ-900");
        assertThat(words(pdf).chars().filter(letter -> letter == 'x').count()).isGreaterThanOrEqualTo(4000);
    }

    @Test
    void aDecisionWithoutGroundsOrArticlesIsNone() {
        DecisionText text = Papers.text();
        assertThatThrownBy(() -> new DecisionText(
                        text.issuer(), "DC", "minh.do", "về", List.of(), text.articles(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecisionText(
                        text.issuer(), "DC", "minh.do", "về", text.grounds(), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Article.of(" \u200B\u0007 ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String words(byte[] pdf) {
        return Papers.words(pdf).replaceAll("\\s+", " ");
    }
}
