package org.dongthuan.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal.RuleViolated;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row per rule; asked are the fields a, b and c from 2026-12-01 to 2026-12-30. */
class AnswerRulesTests {

    private static final ConsentQuestion QUESTION = new ConsentQuestion(
            new RequestNumber("KT-2026-000001"),
            new RecordId(new UUID(0, 1)),
            "nga.pham",
            "thu.hoang",
            new AgencyCode("G06"),
            "background_check",
            "Xác minh",
            "subject_consent_law",
            List.of("a", "b", "c"),
            Set.of(FormOfUse.VIEW),
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 30),
            null);

    @ParameterizedTest(name = "{0} {1} until {2} means {3} until {4}")
    @CsvSource({
        "AGREE, , , a b c, 2026-12-30",
        "AGREE, -, , a b c, 2026-12-30",
        "AGREE, c b a, 2026-12-30, a b c, 2026-12-30",
        "AGREE_PARTLY, b, , b, 2026-12-30",
        "AGREE_PARTLY, c a, , a c, 2026-12-30",
        "AGREE_PARTLY, , 2026-12-29, a b c, 2026-12-29",
        "AGREE_PARTLY, a b c, 2026-12-01, a b c, 2026-12-01",
        "AGREE_PARTLY, a a, 2026-12-10, a, 2026-12-10",
        "REFUSE, , , , ",
        "REFUSE, -, , , "
    })
    void whatIsSaidCounts(
            ConsentAnswer answer,
            @Nullable String fields,
            @Nullable LocalDate until,
            @Nullable String agreed,
            @Nullable LocalDate agreedUntil) {
        var scope = AnswerRules.read(QUESTION, new ConsentAnswerBody(answer, list(fields), until));
        assertThat(scope.answer()).isEqualTo(answer);
        assertThat(scope.fields()).isEqualTo(agreed == null ? List.of() : list(agreed));
        assertThat(scope.until()).isEqualTo(agreedUntil);
    }

    @ParameterizedTest(name = "{0} {1} until {2} is refused: {3}")
    @CsvSource({
        ", , , answer consent.answer-missing",
        ", a, 2026-12-10, answer consent.answer-missing",
        "AGREE, a, , fields consent.agree-takes-all",
        "AGREE, a b c d, , fields consent.agree-takes-all",
        "AGREE, , 2026-12-29, until consent.agree-takes-whole-period",
        "AGREE_PARTLY, , , fields consent.nothing-narrowed",
        "AGREE_PARTLY, a b c, , fields consent.nothing-narrowed",
        "AGREE_PARTLY, , 2026-12-30, fields consent.nothing-narrowed",
        "AGREE_PARTLY, a a b c, 2026-12-30, fields consent.nothing-narrowed",
        "AGREE_PARTLY, -, 2026-12-10, fields consent.no-field",
        "AGREE_PARTLY, a d, , fields consent.field-not-asked",
        "AGREE_PARTLY, a, 2026-11-30, until consent.until-outside",
        "AGREE_PARTLY, a, 2026-12-31, until consent.until-outside",
        "REFUSE, a, , fields consent.refuse-takes-nothing",
        "REFUSE, , 2026-12-10, until consent.refuse-takes-nothing"
    })
    void whatContradictsItselfIsNamed(
            @Nullable ConsentAnswer answer, @Nullable String fields, @Nullable LocalDate until, String violation) {
        var refusal = catchThrowableOfType(
                RuleViolated.class,
                () -> AnswerRules.read(QUESTION, new ConsentAnswerBody(answer, list(fields), until)));
        assertThat(refusal.type()).isEqualTo("consent-answer-invalid");
        assertThat(refusal.violations()).extracting(AnswerRulesTests::words).containsExactly(violation);
    }

    private static String words(Violation violation) {
        return violation.field() + " " + violation.textKey();
    }

    private static @Nullable List<String> list(@Nullable String fields) {
        if (fields == null) return null;
        return fields.equals("-") ? List.of() : List.of(fields.split(" "));
    }
}
