package org.dongthuan.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.SecrecyLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A mark and its end rest on a written decision that is told whole. */
class BasisRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Basis MARK = new Basis("12/QĐ-UBND", TODAY.minusDays(9), "Chủ tịch UBND thành phố");

    @Test
    void aWholeDecisionIsTakenAsItIsMeant() {
        assertThat(BasisRules.ofMark(typed("  12/QĐ-UBND ", TODAY), SecrecyLevel.TOP_SECRET, TODAY))
                .isEqualTo(new Basis("12/QĐ-UBND", TODAY, "Chủ tịch"));
        assertThat(BasisRules.ofLift(typed("13/QĐ-UBND", MARK.day()), MARK, TODAY)
                        .day())
                .isEqualTo(MARK.day());
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        assertThat(said(() -> BasisRules.ofMark(new TypedBasis(" ", null, null), null, TODAY)))
                .containsExactly(
                        "level secrecy.level-missing",
                        "number secrecy.number-missing",
                        "issuer secrecy.issuer-missing",
                        "day secrecy.day-missing");
    }

    @Test
    void theDayFits() {
        assertThat(said(() -> BasisRules.ofMark(typed("1", TODAY.plusDays(1)), SecrecyLevel.SECRET, TODAY)))
                .containsExactly("day secrecy.day-future");
        assertThat(said(() -> BasisRules.ofLift(typed("1", MARK.day().minusDays(1)), MARK, TODAY)))
                .containsExactly("day secrecy.day-before-mark");
    }

    @Test
    void nothingIsLongerThanTheTableHolds() {
        assertThat(said(() -> BasisRules.ofMark(typed("x".repeat(201), TODAY), SecrecyLevel.SECRET, TODAY)))
                .containsExactly("number secrecy.text-long");
    }

    private static TypedBasis typed(String number, @Nullable LocalDate day) {
        return new TypedBasis(number, day, "Chủ tịch");
    }

    private static List<String> said(ThrowingCallable act) {
        var refused = catchThrowableOfType(Refusal.RuleViolated.class, act);
        assertThat(refused).isNotNull();
        assertThatThrownBy(act).hasMessage("secrecy-invalid");
        return refused.violations().stream()
                .map(one -> one.field() + " " + one.textKey())
                .toList();
    }
}
