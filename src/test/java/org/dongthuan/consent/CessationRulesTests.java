package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CessationRulesTests {

    private static final LocalDate ASKED = LocalDate.of(2026, 11, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(new CessationBody(null, null, null), "outcome"),
                Arguments.of(new CessationBody(CessationOutcome.CONFIRM, TODAY.plusDays(1), null), "stoppedOn"),
                Arguments.of(new CessationBody(CessationOutcome.CONFIRM, ASKED.minusDays(1), null), "stoppedOn"),
                Arguments.of(new CessationBody(CessationOutcome.CONFIRM, null, "x".repeat(2001)), "reason"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeIsNamed(CessationBody body, String member) {
        assertThatThrownBy(() -> CessationRules.read(body, ASKED, TODAY))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly(member));
    }

    @Test
    void withoutADayItIsTodayAndBlankWordsAreNone() {
        var said = CessationRules.read(new CessationBody(CessationOutcome.CONFIRM, null, "  "), ASKED, TODAY);
        assertThat(said).isEqualTo(new CessationRules.Confirmed(TODAY, null));
        assertThat(CessationRules.read(new CessationBody(CessationOutcome.CONFIRM, ASKED, " đã xóa "), ASKED, TODAY))
                .isEqualTo(new CessationRules.Confirmed(ASKED, "đã xóa"));
    }
}
