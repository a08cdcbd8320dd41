package org.dongthuan.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.Outcome;
import org.dongthuan.review.Place;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.Step;
import org.dongthuan.review.StepOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T09:00:00+07:00");
    private static final RequestNumber NUMBER = RequestNumber.of("DC", 2026, 1);

    @Test
    void travelsFromVerificationToApproval() {
        Correction correction = submitted(1);
        assertThat(correction.status()).isEqualTo(CorrectionStatus.SUBMITTED);
        correction.reached(Step.VERIFY);
        assertThat(correction.status()).isEqualTo(CorrectionStatus.IN_VERIFICATION);
        correction.reached(Step.APPROVE);
        assertThat(correction.status()).isEqualTo(CorrectionStatus.IN_APPROVAL);
    }

    @ParameterizedTest(name = "{0} and {1} make {2}")
    @CsvSource({
        "APPROVE, APPROVE, APPROVED",
        "APPROVE, REFUSE, PARTLY_APPROVED",
        "REFUSE, REFUSE, REFUSED",
        "REFUSE, REDIRECT, REFUSED",
        "REDIRECT, REDIRECT, REDIRECTED",
        "APPROVE, REDIRECT, PARTLY_APPROVED"
    })
    void theOutcomesOfItsItemsMakeItsOwn(Outcome first, Outcome second, CorrectionStatus status) {
        Correction correction = awaitingDecision(2);
        correction.decided(verdict(correction, first, second), NOW);
        assertThat(correction.status()).isEqualTo(status);
        assertThat(correction.closedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotDecidedBeforeItReachedTheApprover() {
        Correction correction = submitted(1);
        correction.reached(Step.VERIFY);
        assertThatThrownBy(() -> correction.decided(verdict(correction, Outcome.APPROVE), NOW))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void isNotDecidedTwice() {
        Correction correction = awaitingDecision(1);
        correction.decided(verdict(correction, Outcome.APPROVE), NOW);
        assertThatThrownBy(() -> correction.decided(verdict(correction, Outcome.REFUSE), NOW))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aVerdictThatForgetsAnItemIsNone() {
        Correction correction = awaitingDecision(2);
        Opinion half = verdict(correction, Outcome.APPROVE);
        assertThatThrownBy(() -> correction.decided(half, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isWithdrawnOnlyWhileItIsOpen() {
        Correction correction = awaitingDecision(1);
        correction.withdraw(NOW);
        assertThat(correction.status()).isEqualTo(CorrectionStatus.WITHDRAWN);
        assertThatThrownBy(() -> correction.withdraw(NOW)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> correction.reached(Step.APPROVE)).isInstanceOf(Refusal.Conflict.class);
    }

    private static Correction awaitingDecision(int items) {
        Correction correction = submitted(items);
        correction.reached(Step.VERIFY);
        correction.reached(Step.APPROVE);
        return correction;
    }

    private static Correction submitted(int items) {
        var submission = new Correction.Submission(
                NUMBER,
                new RecordId(UUID.randomUUID()),
                "nga.pham",
                new AgencyCode("H24"),
                new AgencyCode("H24.01"),
                null,
                new Attestation("2026-11", "Tôi cam đoan"),
                NOW,
                LocalDate.of(2026, 12, 2),
                null);
        List<CorrectionItem> wishes = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            var change = new CorrectionItem.Change(
                    "field" + i,
                    SubmitCorrection.Kind.SUPPLEMENT,
                    null,
                    "null",
                    "x",
                    new CorrectionItem.Way(Route.DECIDE, false),
                    null,
                    List.of());
            wishes.add(new CorrectionItem(UUID.randomUUID(), submission, i, change));
        }
        return new Correction(submission, wishes);
    }

    /** One outcome for each item, in their order. */
    private static Opinion verdict(Correction correction, Outcome... outcomes) {
        List<Opinion.OnItem> words = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            UUID item = correction.items().get(words.size()).id();
            words.add(new Opinion.OnItem(item, outcome, outcome == Outcome.APPROVE ? null : "Lý do"));
        }
        return new Opinion(
                NUMBER,
                new Place(1, 2),
                Step.APPROVE,
                "minh.do",
                null,
                new AgencyCode("H24.01"),
                NOW,
                StepOutcome.APPROVED,
                null,
                words,
                Narrowing.NONE);
    }
}
