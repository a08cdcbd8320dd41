package org.dongthuan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dongthuan.platform.DataFile;
import org.junit.jupiter.api.Test;

/** The numbers of the catalogue: one for each name and day, unless an installation says otherwise. */
class ReadingLimitsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private final ReadingLimits shipped = new ReadingLimits(new ReadingSettings(Map.of()));

    @Test
    void eachNumberHoldsOnceOnAnyDay() {
        List<String> names = DataFile.shipped("reading_limits").rows().stream()
                .filter(row -> DataFile.validity(row).holds(DAY))
                .map(row -> row.getField("limit"))
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains(
                        ReadingLimits.RECORDS_PER_REQUEST,
                        ReadingLimits.RECORDS_PER_READER,
                        ReadingLimits.LISTED_PER_READER);
        assertThat(names).allSatisfy(name -> assertThat(shipped.on(DAY, name)).isPositive());
        assertThat(shipped.on(DAY, ReadingLimits.RECORDS_PER_REQUEST))
                .isLessThanOrEqualTo(shipped.on(DAY, ReadingLimits.RECORDS_PER_READER));
    }

    @Test
    void anInstallationMaySetItsOwn() {
        var own = new ReadingLimits(new ReadingSettings(Map.of(ReadingLimits.RECORDS_PER_READER, 7)));
        assertThat(own.on(DAY, ReadingLimits.RECORDS_PER_READER)).isEqualTo(7);
        assertThat(own.on(DAY, ReadingLimits.RECORDS_PER_REQUEST))
                .isEqualTo(shipped.on(DAY, ReadingLimits.RECORDS_PER_REQUEST));
    }

    @Test
    void whatNobodyHasSetIsNoLimit() {
        assertThatThrownBy(() -> shipped.on(DAY, "nothing")).hasMessageContaining("nothing");
    }
}
