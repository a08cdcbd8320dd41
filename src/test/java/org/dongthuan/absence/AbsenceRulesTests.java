package org.dongthuan.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.dongthuan.absence.AbsenceRules.Colleague;
import org.dongthuan.identity.Authority;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an absence must say, and what fits to what. */
class AbsenceRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<Colleague> COLLEAGUES =
            List.of(new Colleague("deputy", true), new Colleague("officer", false));

    @ParameterizedTest(name = "{0} to {1}, {2} by {3}, signs {4}: {5}")
    @CsvSource({
        "2026-12-01, 2026-12-01, deputy, KT, true, ",
        "2026-12-02, 2027-12-03, officer, TUQ, true, ",
        "2026-12-02, 2026-12-05, deputy, PHU_TRACH, true, ",
        "2026-12-02, 2026-12-05, officer, , false, ",
        ", 2026-12-05, deputy, KT, true, from",
        "2026-11-30, 2026-12-05, deputy, KT, true, from",
        "2026-12-02, , deputy, KT, true, to",
        "2026-12-02, 2026-12-01, deputy, KT, true, to",
        "2026-12-02, 2027-12-04, deputy, KT, true, to",
        "2026-12-02, 2026-12-05, , KT, true, substitute",
        "2026-12-02, 2026-12-05, stranger, TUQ, true, substitute",
        "2026-12-02, 2026-12-05, deputy, , true, authority",
        "2026-12-02, 2026-12-05, officer, KT, true, authority",
        "2026-12-02, 2026-12-05, officer, PHU_TRACH, true, authority",
    })
    void saysWhatIsWrong(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String substitute,
            @Nullable Authority authority,
            boolean signs,
            @Nullable String wrong) {
        var sent = new EnterAbsence(from, to, "Nghỉ phép", substitute, authority, " ", null);
        if (wrong == null) {
            var checked = AbsenceRules.check(sent, TODAY, signs, COLLEAGUES);
            assertThat(checked.authority()).isEqualTo(authority);
            assertThat(checked.document()).isNull();
        } else {
            assertThatThrownBy(() -> AbsenceRules.check(sent, TODAY, signs, COLLEAGUES))
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> assertThat(refusal.violations())
                                    .extracting(Violation::field)
                                    .containsExactly(wrong));
        }
    }

    @Test
    void saysEverythingAtOnce() {
        var nothing = new EnterAbsence(null, null, " ", null, null, "x".repeat(201), null);
        assertThatThrownBy(() -> AbsenceRules.check(nothing, TODAY, true, COLLEAGUES))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly("from", "to", "reason", "substitute", "authority", "document"));
    }

    @Test
    void whoeverSignsNothingGivesNoAuthority() {
        var sent = new EnterAbsence(TODAY, TODAY, "Công tác", "officer", Authority.TUQ, null, null);
        assertThat(AbsenceRules.check(sent, TODAY, false, COLLEAGUES).authority())
                .isNull();
    }
}
