package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.decision.Drafting.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A decision on many people has them in an annex: a list that goes over the pages and of which each gets the own line. */
class AnnexPaperTests {

    private static final String TITLE = "DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC\nĐƯỢC CẬP NHẬT THÔNG TIN TRONG HỒ SƠ";
    private static final List<String> HEADS = List.of("Họ và tên", "Chức vụ, cơ quan, đơn vị", "Nội dung");

    private static Article people(int from, int to) {
        return Article.listed(
                "Cập nhật thông tin theo danh sách tại Phụ lục kèm theo Quyết định này.",
                new Annex(
                        TITLE,
                        HEADS,
                        IntStream.rangeClosed(from, to)
                                .mapToObj(AnnexPaperTests::person)
                                .toList()));
    }

    private static List<String> person(int number) {
        return List.of(
                "Bà Người Thứ " + number,
                "Chuyên viên, Sở Tư pháp thành phố Hải Phòng",
                "Bậc lương: điều chỉnh từ “%d” thành “%d”. Hệ số lương: điều chỉnh từ “3,00” thành “3,33”."
                        .formatted(number, number + 1));
    }

    private static DecisionText text(Article article) {
        return new DecisionText(
                new AgencyCode("H24.01"),
                "CN-2026-000012",
                "minh.do",
                "Về việc cập nhật thông tin\ntrong hồ sơ của nhiều người",
                List.of("Quyết định số 30/QĐ-SNV"),
                List.of(article),
                List.of("Xét đề nghị của bà Vũ Thị Lan"),
                List.of("những người có tên tại Quyết định này"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "30, 3, 4", "300, 14, 30"})
    void theListFollowsTheSignatureOverAsManyPagesAsItNeeds(int people, int fewest, int most) throws IOException {
        byte[] pdf = Papers.PRESS.decision(Papers.paper(text(people(1, people))), Papers.CODE);
        assertThat(Papers.draw("annex-" + people, pdf)).isBetween(fewest, most);
        List<String> pages = pages(pdf);
        assertThat(pages.get(0))
                .contains("Điều 1. Cập nhật thông tin theo danh sách", "Đỗ Văn Minh")
                .doesNotContain("PHỤ LỤC ");
        assertThat(pages.get(1))
                .contains(
                        "PHỤ LỤC DANH SÁCH CÁN BỘ",
                        "(Kèm theo Quyết định số 12/QĐ-SNV ngày 05 tháng 01 năm 2026 của Sở Nội vụ");
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page)
                        .contains("TT Họ và tên", "Chức vụ, cơ quan, đơn vị", "Nội dung", "DỰ THẢO - CHƯA KÝ SỐ"));
        String all = String.join(" ", pages);
        for (int i = 1; i <= people; i++) assertThat(all).contains(i + " Bà Người Thứ " + i + " ");
    }

    @Test
    void theListIsATableWithHeadsForWhoeverListens() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(Papers.PRESS.decision(Papers.paper(text(people(1, 30))), Papers.CODE))) {
            List<String> kinds = new ArrayList<>();
            Deque<PDStructureNode> left =
                    new ArrayDeque<>(List.of(document.getDocumentCatalog().getStructureTreeRoot()));
            while (!left.isEmpty()) {
                PDStructureNode node = left.pop();
                if (node instanceof PDStructureElement element) kinds.add(element.getStructureType());
                for (Object kid : node.getKids()) if (kid instanceof PDStructureNode below) left.push(below);
            }
            assertThat(kinds).containsOnlyOnce("Table");
            assertThat(kinds.stream().filter("TH"::equals)).hasSize(4);
            assertThat(kinds.stream().filter("TD"::equals)).hasSize(4 * 30);
        }
    }

    @Test
    void eachGetsTheOwnLineAndNoNumberThatTellsOfOthers() throws IOException {
        Draft whole = Papers.draft(text(people(1, 30)));
        ExtractPaper extract = ExtractPaper.of(
                whole.paper(whole.number(12)),
                whole.of(text(people(7, 7))).paper(whole.number(12)),
                whole.numberOfCopy(5),
                "bà Người Thứ 7",
                whole.recipientsOfCopy("bà Người Thứ 7"));
        byte[] pdf = Papers.PRESS.extract(extract, Papers.CODE);
        assertThat(Papers.draw("annex-extract", pdf)).isLessThanOrEqualTo(2);
        String words = String.join(" ", pages(pdf));
        assertThat(words)
                .contains(
                        "Điều 1. Cập nhật",
                        "PHỤ LỤC",
                        "Bà Người Thứ 7 ",
                        "TRÍCH SAO (Phần liên quan đến bà Người Thứ 7)")
                .doesNotContain("TT Họ và tên", "Người Thứ 6", "Người Thứ 8", "Người Thứ 30", "7 Bà Người");
    }

    @Test
    void anExtractWithALineThatTheDecisionDoesNotHaveIsNone() {
        Draft whole = Papers.draft(text(people(1, 30)));
        for (Article other : List.of(people(31, 31), Article.of("Cập nhật thông tin theo danh sách khác.")))
            assertThatThrownBy(() -> ExtractPaper.of(
                            whole.paper(whole.number(12)),
                            whole.of(text(other)).paper(whole.number(12)),
                            whole.numberOfCopy(5),
                            "bà Người Thứ 31",
                            List.of("Bà Người Thứ 31")))
                    .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Annex(TITLE, HEADS, List.of(List.of("Bà Người Thứ 1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(false);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}
