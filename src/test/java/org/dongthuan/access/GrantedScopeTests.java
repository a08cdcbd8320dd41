package org.dongthuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.review.Narrowing;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing is granted that was not asked, let through and left, all three. */
class GrantedScopeTests {

    private static final LocalDate FROM = LocalDate.of(2026, 12, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 30);

    @Test
    void whatNobodyNarrowsIsGrantedAsItWasAsked() {
        assertThat(scope(passage(null, null), Narrowing.NONE, FROM))
                .contains(new GrantedScope(
                        List.of("phone", "email", "other_name"), Set.of(FormOfUse.VIEW, FormOfUse.PRINT), FROM, TO));
    }

    @Test
    void ofTheFieldsThoseAreGrantedThatAllThreeName() {
        var narrowing = new Narrowing(List.of("email", "other_name", "religion"), null, null);
        GrantedScope scope = scope(passage(List.of("phone", "email", "tax_code"), null), narrowing, FROM)
                .orElseThrow();
        assertThat(scope.fields()).containsExactly("email");
    }

    @Test
    void ofTheFormsThoseAreGrantedThatWereAskedAndLeft() {
        var narrowing = new Narrowing(null, List.of("PRINT", "EXPORT"), null);
        assertThat(scope(passage(null, null), narrowing, FROM).orElseThrow().formsOfUse())
                .containsExactly(FormOfUse.PRINT);
    }

    /** Asked until the 30th, each time. */
    @ParameterizedTest(name = "let through until {0}, left until {1}: granted until {2}")
    @CsvSource({
        "2026-12-20, -, 2026-12-20",
        "2026-12-20, 2026-12-25, 2026-12-20",
        "2026-12-20, 2026-12-10, 2026-12-10",
        "-, 2026-12-10, 2026-12-10",
        "2027-01-31, 2027-02-28, 2026-12-30"
    })
    void theEarliestOfAllLastDaysIsTheLastDay(String through, String left, String granted) {
        var narrowing = new Narrowing(null, null, day(left));
        assertThat(scope(passage(null, day(through)), narrowing, FROM)
                        .orElseThrow()
                        .to())
                .isEqualTo(granted);
    }

    @Test
    void itBeginsTodayWhereTheFirstDayHasPassedAndNotBefore() {
        assertThat(scope(passage(null, null), Narrowing.NONE, FROM.plusDays(3))
                        .orElseThrow()
                        .from())
                .isEqualTo(FROM.plusDays(3));
        assertThat(scope(passage(null, null), Narrowing.NONE, FROM.minusDays(3))
                        .orElseThrow()
                        .from())
                .isEqualTo(FROM);
    }

    @Test
    void nothingIsLeftOfWhatIsEmptyOverOrShut() {
        assertThat(scope(passage(List.of("tax_code"), null), Narrowing.NONE, FROM))
                .isEmpty();
        assertThat(scope(passage(null, null), new Narrowing(null, List.of(), null), FROM))
                .isEmpty();
        assertThat(scope(passage(null, FROM.plusDays(2)), Narrowing.NONE, FROM.plusDays(3)))
                .isEmpty();
        var waiting = new Passage(Passage.State.WAITING, null, null, null, null, null, List.of(), List.of());
        assertThat(scope(waiting, Narrowing.NONE, FROM)).isEmpty();
        var shut = new Passage(
                Passage.State.SHUT, AccessStage.CONSENT_REFUSED, null, null, null, null, List.of(), List.of());
        assertThat(scope(shut, Narrowing.NONE, FROM)).isEmpty();
    }

    private static Optional<GrantedScope> scope(Passage passage, Narrowing narrowing, LocalDate today) {
        var request = new AccessRequest(
                new RequestNumber("KT-2026-000001"),
                "thu.hoang",
                new AgencyCode("G06"),
                Door.SUBJECT_CONSENT,
                "background_check",
                "Xác minh",
                "subject_consent_law",
                List.of("phone", "email", "other_name"),
                Set.of(FormOfUse.VIEW, FormOfUse.PRINT),
                FROM,
                TO,
                null,
                AccessStatus.IN_APPROVAL,
                OffsetDateTime.parse("2026-11-26T08:00:00+07:00"),
                null,
                List.of());
        return GrantedScope.of(request, passage, narrowing, today);
    }

    private static Passage passage(@Nullable List<String> fields, @Nullable LocalDate until) {
        return new Passage(Passage.State.OPEN, null, null, fields, until, null, List.of(), List.of());
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
