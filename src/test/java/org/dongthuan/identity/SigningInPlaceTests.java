package org.dongthuan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What papers say above the name of somebody who signs in the place of another (Decree 30/2020/NĐ-CP, Annex I, II.7). */
class SigningInPlaceTests {

    @ParameterizedTest(name = "{0} for {1} by {2}: {3}")
    @CsvSource({
        "KT, GIÁM ĐỐC, PHÓ GIÁM ĐỐC, KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
        "PHU_TRACH, GIÁM ĐỐC, PHÓ GIÁM ĐỐC, KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
        "TUQ, GIÁM ĐỐC, CHÁNH VĂN PHÒNG, TUQ. GIÁM ĐỐC / CHÁNH VĂN PHÒNG",
        "KT, TL. BỘ TRƯỞNG / VỤ TRƯỞNG, PHÓ VỤ TRƯỞNG, TL. BỘ TRƯỞNG / KT. VỤ TRƯỞNG / PHÓ VỤ TRƯỞNG",
        "KT, TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH, PHÓ CHỦ TỊCH, TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "KT, KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, PHÓ CHỦ TỊCH, KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        "TUQ, KT. CHỦ TỊCH / PHÓ CHỦ TỊCH, CHÁNH VĂN PHÒNG, TUQ. CHỦ TỊCH / CHÁNH VĂN PHÒNG",
        "TUQ, GIÁM ĐỐC, , TUQ. GIÁM ĐỐC",
    })
    void putsTheMarkBeforeTheHead(Authority authority, String absent, @Nullable String title, String lines) {
        assertThat(SigningInPlace.lines(authority, List.of(absent.split(" / ")), title))
                .containsExactly(lines.split(" / "));
    }
}
