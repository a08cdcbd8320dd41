package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Nội vụ thành phố Hải Phòng | SNV | Hải Phòng | GIÁM ĐỐC SỞ NỘI VỤ THÀNH PHỐ HẢI PHÒNG
            Sở Văn hóa, Thể thao và Du lịch tỉnh Hưng Yên | SVHTTDL | Hưng Yên | GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH TỈNH HƯNG YÊN
            Sở Giáo dục và Đào tạo tỉnh Cà Mau | SGDĐT | Cà Mau | GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH CÀ MAU
            Sở Y tế thành phố Hồ Chí Minh | SYT | Thành phố Hồ Chí Minh | GIÁM ĐỐC SỞ Y TẾ THÀNH PHỐ HỒ CHÍ MINH
            Vụ Tổ chức cán bộ - Bộ Nội vụ | VTCCB | Hà Nội | VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ BỘ NỘI VỤ
            Vụ Tổ chức cán bộ - Văn phòng Chính phủ | VTCCB | Hà Nội | VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ VĂN PHÒNG CHÍNH PHỦ
            Ủy ban nhân dân thành phố Hải Phòng | UBND | Hải Phòng | ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG
            Ủy ban nhân dân phường Ba Đình | UBND | Ba Đình | ỦY BAN NHÂN DÂN PHƯỜNG BA ĐÌNH
            Ủy ban nhân dân đặc khu Côn Đảo | UBND | Côn Đảo | ỦY BAN NHÂN DÂN ĐẶC KHU CÔN ĐẢO
            Bộ Nội vụ | BNV | Hà Nội | BỘ TRƯỞNG BỘ NỘI VỤ
            Bộ Khoa học và Công nghệ | BKHCN | Hà Nội | BỘ TRƯỞNG BỘ KHOA HỌC VÀ CÔNG NGHỆ
            Ngân hàng Nhà nước Việt Nam | NHNN | Hà Nội | THỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC VIỆT NAM
            Thanh tra Chính phủ | TTCP | Hà Nội | TỔNG THANH TRA CHÍNH PHỦ
            Thanh tra thành phố Hà Nội | TT | Hà Nội | CHÁNH THANH TRA THÀNH PHỐ HÀ NỘI
            Văn phòng Chính phủ | VPCP | Hà Nội | BỘ TRƯỞNG, CHỦ NHIỆM VĂN PHÒNG CHÍNH PHỦ
            Văn phòng Ủy ban nhân dân tỉnh Lào Cai | VPUBND | Lào Cai | CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH LÀO CAI
            """)
    void aNameTellsSymbolSeatAndAuthority(String name, String symbol, String seat, String authority) {
        var agency = new AgencyName(name);
        assertThat(agency.symbol()).isEqualTo(symbol);
        assertThat(agency.seat()).isEqualTo(seat);
        assertThat(agency.authority()).isEqualTo(authority);
    }

    @Test
    void everyShippedAgencyHasASymbolAndASeat() {
        assertThat(DataFile.shipped("agencies").rows()).isNotEmpty().allSatisfy(row -> {
            var agency = new AgencyName(row.getField("name_vi"));
            assertThat(agency.symbol()).matches("[A-ZĐ]{2,10}");
            assertThat(agency.seat()).isNotBlank();
            assertThat(agency.lines()).isNotEmpty();
        });
    }
}
