package org.dongthuan.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dongthuan.ApplicationTest;
import org.dongthuan.record.Field;
import org.dongthuan.record.FieldCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers type, and what it means. */
@ApplicationTest
class TypedCellsTests {

    @Autowired
    TypedCells cells;

    @Autowired
    FieldCatalogue catalogue;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            salary_effective_date | 5/1/2026         | 2026-01-05
            salary_effective_date | 05-01-2026       | 2026-01-05
            salary_effective_date | 2026-01-05       | 2026-01-05
            salary_effective_date | 31.12.2025       | 2025-12-31
            salary_effective_date | hôm qua          | hôm qua
            salary_step           | 4                | 4
            salary_coefficient    | 3,66             | 3.66
            salary_coefficient    | 3.66             | 3.66
            salary_coefficient    | nhiều            | nhiều
            health_status         | Loại II (khỏe)   | class_2
            health_status         | class ii (good)  | class_2
            health_status         | class_2          | class_2
            health_status         | loai II (khoe)   | class_2
            health_status         | Loại IX          | Loại IX
            using_agency          | H24.02           | H24.02
            using_agency          | sở tư pháp thành phố hải phòng | H24.02
            using_agency          | so tu phap thanh pho hai phong | H24.02
            using_agency          | Sở Tư pháp       | Sở Tư pháp
            current_title         | '  Chuyên   viên ' | Chuyên   viên
            """)
    void whatIsTypedIsUnderstoodOrLeftAsItIs(String field, String typed, String value) {
        assertThat(cells.read(field(field), typed).asText()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "salary_effective_date, 2026-01-05, 05/01/2026",
        "using_agency, H24.02, Sở Tư pháp thành phố Hải Phòng",
        "health_status, class_2, class_2"
    })
    void aValueIsShownAsItWouldBeTyped(String field, String value, String typed) {
        var node = UpdateFixtures.JSON.textNode(value);
        assertThat(cells.typed(field(field), node)).isEqualTo(typed);
        assertThat(cells.read(field(field), typed)).isEqualTo(node);
    }

    @Test
    void nothingIsNothingAndADayIsAWholeOne() {
        assertThat(cells.read(field("current_title"), " ").isNull()).isTrue();
        assertThat(TypedCells.day("5/1/2026")).contains(LocalDate.of(2026, 1, 5));
        assertThat(TypedCells.day("1/2026")).isEmpty();
        assertThat(TypedCells.day("31/2/2026")).isEmpty();
        assertThat(TypedCells.day("")).isEmpty();
    }

    private Field field(String id) {
        return catalogue.find(id).orElseThrow();
    }
}
