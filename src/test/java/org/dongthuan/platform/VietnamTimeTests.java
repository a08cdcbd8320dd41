package org.dongthuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class VietnamTimeTests {

    @Test
    void aMomentOnPaperIsSaidInWordsAndInVietnamsTime() {
        var moment = OffsetDateTime.parse("2026-11-26T14:01:35Z");
        assertThat(VietnamTime.exactInWords(moment)).isEqualTo("21 giờ 01 phút 35 giây, ngày 26 tháng 11 năm 2026");
    }

    @Test
    void theDayIsVietnamsToo() {
        var moment = OffsetDateTime.parse("2026-01-04T18:05:09Z");
        assertThat(VietnamTime.exactInWords(moment)).isEqualTo("01 giờ 05 phút 09 giây, ngày 05 tháng 01 năm 2026");
    }
}
