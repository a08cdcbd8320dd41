package org.dongthuan.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of grants and of cases: codes alone, which may stand in an address and in the log. */
class GrantFilterTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void itIsWrittenAsTheQueryOfAnAddress() {
        assertThat(GrantFilter.of(null, "", " ", null, null).query()).isEmpty();
        assertThat(GrantFilter.of(DAY, "research", "AGENCY_CONSENT", "G06", FormOfUse.PRINT)
                        .query())
                .isEqualTo("day=2026-11-28&purpose=research&door=AGENCY_CONSENT&recipient=G06&form=PRINT");
        assertThat(GrantFilter.NONE.withDoor("NONE").withForm("VIEW").query()).isEqualTo("door=NONE&form=VIEW");
        assertThat(CaseFilter.of(CaseKind.ALARM, "RAISED", "H24.01", true).query())
                .isEqualTo("kind=ALARM&stage=RAISED&agency=H24.01&overdue=true");
    }

    @ParameterizedTest
    @CsvSource({
        "1899-12-31,,,",
        ",Phạm Thị Nga,,",
        ",RESEARCH,,",
        ",,OPEN,",
        ",,,H24.01' or true",
    })
    void whatCannotBeAskedIsRefused(LocalDate day, String purpose, String door, String recipient) {
        assertThatThrownBy(() -> GrantFilter.of(day, purpose, door, recipient, null))
                .isInstanceOf(Refusal.RuleViolated.class);
    }

    @Test
    void neitherIsAStageOrAnAgencyThatIsNone() {
        assertThatThrownBy(() -> CaseFilter.of(null, "Phạm", null, null)).isInstanceOf(Refusal.RuleViolated.class);
        assertThatThrownBy(() -> CaseFilter.of(null, null, "Nga", null)).isInstanceOf(Refusal.RuleViolated.class);
    }
}
