package org.dongthuan.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a judgement on an alarm needs. */
class JudgementTests {

    @ParameterizedTest
    @CsvSource({
        ", Có lý do, , outcome",
        "JUSTIFIED, ' ', , reason",
        "NOT_JUSTIFIED, Tò mò, , measures",
        "JUSTIFIED, Có lý do, REMINDED, measures",
    })
    void whatIsMissingIsNamed(
            @Nullable AlarmOutcome outcome, @Nullable String reason, @Nullable AlarmMeasure measure, String member) {
        var body = new JudgementBody(outcome, reason, measure == null ? null : List.of(measure));
        assertThatThrownBy(() -> Judgement.of(body))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.field()).isEqualTo(member)));
    }

    @Test
    void aReasonMayBeLongAndNotEndless() {
        var body = new JudgementBody(AlarmOutcome.JUSTIFIED, "x".repeat(Judgement.LONGEST), null);
        assertThat(Judgement.of(body).reason()).hasSize(Judgement.LONGEST);
        assertThatThrownBy(() -> Judgement.of(
                        new JudgementBody(AlarmOutcome.JUSTIFIED, "x".repeat(Judgement.LONGEST + 1), null)))
                .hasMessage("judgement-invalid");
    }

    @Test
    void nothingIsDoneTwice() {
        var twice = List.of(AlarmMeasure.ASKED_TO_REVOKE, AlarmMeasure.ASKED_TO_REVOKE);
        Judgement judgement = Judgement.of(new JudgementBody(AlarmOutcome.NOT_JUSTIFIED, "Tò mò", twice));
        assertThat(judgement.measures()).containsExactly(AlarmMeasure.ASKED_TO_REVOKE);
        assertThat(judgement.asksToRevoke()).isTrue();
    }
}
