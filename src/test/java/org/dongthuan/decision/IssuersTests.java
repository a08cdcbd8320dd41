package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.DataFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who issues a paper, in whose name, under which symbol, and to whom one complains: data, not code. */
class IssuersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Sở Nội vụ thành phố Hải Phòng | Ủy ban nhân dân thành phố Hải Phòng | GIÁM ĐỐC SỞ NỘI VỤ THÀNH PHỐ HẢI PHÒNG | SNV | Chủ tịch Ủy ban nhân dân thành phố Hải Phòng
            Vụ Tổ chức cán bộ - Bộ Nội vụ | Bộ Nội vụ | BỘ TRƯỞNG BỘ NỘI VỤ | BNV | -
            Vụ Tổ chức cán bộ - Văn phòng Chính phủ | Văn phòng Chính phủ | BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ | VPCP | -
            Vụ Tổ chức cán bộ - Thanh tra Chính phủ | Thanh tra Chính phủ | TỔNG THANH TRA CHÍNH PHỦ | TTCP | -
            Ủy ban nhân dân thành phố Hải Phòng | - | CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG | UBND | Bộ trưởng Bộ Nội vụ
            Ủy ban nhân dân phường Ba Đình | - | CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH | UBND | -
            Bộ Khoa học và Công nghệ | - | BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ | BKHCN | -
            Ngân hàng Nhà nước Việt Nam | - | THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM | NHNN | -
            """)
    void aBodySpeaksThroughItsHead(
            String name, @Nullable String superior, String authority, String symbol, @Nullable String second) {
        Issuer issuer = issuer(name, superior);
        assertThat(issuer.head().authority()).isEqualTo(authority);
        assertThat(issuer.head().symbol()).isEqualTo(symbol);
        assertThat(issuer.secondInstance()).isEqualTo(second);
    }

    @Test
    void aDepartmentOfAMinistryTakesTheNumbersOfTheMinistry() {
        assertThat(issuer("Vụ Tổ chức cán bộ - Bộ Nội vụ", "Bộ Nội vụ").series())
                .isEqualTo(new AgencyCode("G09"));
        assertThat(issuer("Sở Nội vụ tỉnh Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên")
                        .series())
                .isEqualTo(new AgencyCode("G09.01"));
    }

    @Test
    void everyShippedAgencyIssuesWithoutAHoleInItsWords() {
        Map<String, String> names = DataFile.shipped("agencies").rows().stream()
                .collect(Collectors.toMap(row -> row.getField("code"), row -> row.getField("name_vi")));
        assertThat(DataFile.shipped("agencies").rows()).allSatisfy(row -> {
            String kind = row.getField("kind");
            boolean below = kind.equals("personnel_department") || kind.equals("department");
            String superior = below ? names.get(row.getField("parent_code")) : null;
            Issuer issuer = issuer(row.getField("name_vi"), superior);
            assertThat(issuer.toString()).doesNotContain("{", "}");
            assertThat(issuer.person()).isNotBlank();
            assertThat(issuer.competence()).isNotEmpty();
            assertThat(issuer.executors()).isNotEmpty();
        });
    }

    /** Law 136/2025/QH15 is in force since 1 July 2026. */
    @Test
    void theParagraphOnComplaintsIsThatOfTheDayAndOfTheKindOfDecision() {
        var complaints = new Complaints(Papers.texts());
        Issuer issuer = issuer("Sở Nội vụ tỉnh Hưng Yên", "Ủy ban nhân dân tỉnh Hưng Yên");
        assertThat(complaints.of("DC-2026-000001", LocalDate.of(2026, 6, 30), issuer))
                .contains(
                        "Giám đốc Sở Nội vụ tỉnh Hưng Yên",
                        ", khiếu nại lần hai đến Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên trong thời hạn",
                        "90 ngày")
                .doesNotContain("136/2025/QH15", "{");
        assertThat(complaints.of("DC-2026-000001", LocalDate.of(2026, 7, 1), issuer))
                .startsWith("Cá nhân")
                .contains("136/2025/QH15");
        assertThat(complaints.of("KT-2026-000001/1", LocalDate.of(2026, 7, 1), issuer))
                .startsWith("Bên đề nghị khai thác, chủ thể dữ liệu");
        assertThat(complaints.of("DC-2026-000001", LocalDate.of(2026, 7, 1), issuer("Bộ Khoa học và Công nghệ", null)))
                .contains("biết được Quyết định; việc khiếu nại");
    }

    @Test
    void noTwoParagraphsOfOneDaySayTheSameAndEachSaysFromWhen() {
        assertThat(DataFile.shipped("complaints").rows())
                .extracting(row -> row.getField("valid_from") + row.getField("text"))
                .doesNotHaveDuplicates()
                .allMatch(text -> text.matches("\\d{4}-.*"));
    }

    @Test
    void noParagraphPromisesALawsuit() {
        assertThat(DataFile.shipped("complaints").rows())
                .allSatisfy(row -> assertThat(row.getField("text")).doesNotContain("khởi kiện"))
                .allSatisfy(row -> assertThat(row.getField("source_note")).isNotBlank());
    }

    private static Issuer issuer(String name, @Nullable String superior) {
        return Issuers.of(
                new AgencyCode("G09.01"),
                new AgencyName(name),
                superior == null ? null : new AgencyCode("G09"),
                superior == null ? null : new AgencyName(superior));
    }
}
