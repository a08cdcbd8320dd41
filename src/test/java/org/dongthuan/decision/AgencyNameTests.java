package org.dongthuan.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyNameTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sở Nội vụ thành phố Hải Phòng | SNV | Hải Phòng
            Sở Văn hóa, Thể thao và Du lịch tỉnh Hưng Yên | SVHTTDL | Hưng Yên
            Sở Giáo dục và Đào tạo tỉnh Cà Mau | SGDĐT | Cà Mau
            Sở Y tế thành phố Hồ Chí Minh | SYT | Thành phố Hồ Chí Minh
            Vụ Tổ chức cán bộ - Bộ Nội vụ | VTCCB | Hà Nội
            Vụ Tổ chức cán bộ - Văn phòng Chính phủ | VTCCB | Hà Nội
            Ủy ban nhân dân thành phố Hải Phòng | UBND | Hải Phòng
            Ủy ban nhân dân phường Ba Đình | UBND | Ba Đình
            Ủy ban nhân dân đặc khu Côn Đảo | UBND | Côn Đảo
            Bộ Nội vụ | BNV | Hà Nội
            Bộ Khoa học và Công nghệ | BKHCN | Hà Nội
            Ngân hàng Nhà nước Việt Nam | NHNN | Hà Nội
            Thanh tra Chính phủ | TTCP | Hà Nội
            Thanh tra thành phố Hà Nội | TT | Hà Nội
            Văn phòng Chính phủ | VPCP | Hà Nội
            Văn phòng Ủy ban nhân dân tỉnh Lào Cai | VPUBND | Lào Cai
            """)
    void aNameTellsSymbolAndSeat(String name, String symbol, String seat) {
        var agency = new AgencyName(name);
        assertThat(agency.symbol()).isEqualTo(symbol);
        assertThat(agency.seat()).isEqualTo(seat);
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
