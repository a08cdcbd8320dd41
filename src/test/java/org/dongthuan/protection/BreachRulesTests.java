package org.dongthuan.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be said of a breach, and what is missing in it. */
class BreachRulesTests {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-28T10:00:00+07:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-28T10:00:00+07:00 | Lộ | -
            -                         | Lộ | detectedAt
            2026-11-28T10:00:01+07:00 | Lộ | detectedAt
            2025-11-26T10:00:00+07:00 | Lộ | detectedAt
            2026-11-27T10:00:00+07:00 | -  | what
            """)
    void aReportSaysWhatAndWhen(@Nullable OffsetDateTime when, @Nullable String what, @Nullable String fault) {
        faulty(fault, () -> BreachRules.check(new ReportBreach(when, what, null), NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            BREACH    | BASIC     | 3  | LIFE     | Hại | true  | Xin lỗi | -     | -
            BREACH    | SENSITIVE | 0  | -        | Hại | false | -       | Khóa  | -
            BREACH    | SENSITIVE | 0  | ORDER    | Hại | false | -       | Khóa  | -
            NO_BREACH | -         | -  | -        | -   | -     | -       | Nhầm  | -
            -         | BASIC     | 3  | LIFE     | Hại | true  | Xin lỗi | -     | outcome
            BREACH    | -         | 3  | LIFE     | Hại | true  | Xin lỗi | -     | data
            BREACH    | BASIC     | -  | LIFE     | Hại | true  | Xin lỗi | -     | people
            BREACH    | BASIC     | -1 | LIFE     | Hại | true  | Xin lỗi | -     | people
            BREACH    | BASIC     | 3  | LIFE     | -   | true  | Xin lỗi | -     | consequences
            BREACH    | BASIC     | 3  | LIFE     | Hại | -     | Xin lỗi | -     | tellsPersons
            BREACH    | BASIC     | 3  | LIFE     | Hại | false | -       | Khóa  | tellsPersons
            BREACH    | BASIC     | 3  | PROPERTY | Hại | false | -       | Khóa  | tellsPersons
            BREACH    | BASIC     | 3  | LIFE     | Hại | true  | -       | Khóa  | toPersons
            BREACH    | BASIC     | 3  | SECURITY | Hại | false | Xin lỗi | -     | reason
            NO_BREACH | BASIC     | 3  | -        | Hại | false | -       | -     | reason
            """)
    void anAssessmentIsWhole(
            @Nullable AssessmentOutcome outcome,
            @Nullable BreachData data,
            @Nullable Integer people,
            @Nullable BreachHarm harm,
            @Nullable String consequences,
            @Nullable Boolean tells,
            @Nullable String toPersons,
            @Nullable String reason,
            @Nullable String fault) {
        var body = new AssessmentBody(
                outcome,
                data == null ? null : List.of(data),
                people,
                harm == null ? null : List.of(harm),
                consequences,
                tells,
                toPersons,
                null,
                reason);
        faulty(fault, () -> BreachRules.check(body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2026-11-27T09:00 | PORTAL | 12/TB  | -   | -
            2026-11-28T09:30 | PORTAL | 12/TB  | Bão | -
            2026-11-28T09:30 | PORTAL | 12/TB  | -   | late
            2026-11-28T10:30 | PORTAL | 12/TB  | Bão | sent
            2026-11-25T08:59 | PORTAL | 12/TB  | -   | sent
            hôm qua          | PORTAL | 12/TB  | -   | sent
            -                | PORTAL | 12/TB  | -   | sent
            2026-11-27T09:00 | -      | 12/TB  | -   | way
            2026-11-27T09:00 | PORTAL | -      | -   | reference
            """)
    void aNoticeSaysWhenHowAndWhyItIsLate(
            @Nullable String sent,
            @Nullable NoticeWay way,
            @Nullable String reference,
            @Nullable String late,
            @Nullable String fault) {
        OffsetDateTime detected = OffsetDateTime.parse("2026-11-25T09:00:00+07:00");
        var origin = new Breach.Origin(
                detected, detected.plusHours(72), "nga.pham", detected, new AgencyCode("H24.02"), null, null, null);
        var breach = new Breach(
                UUID.randomUUID(),
                new RequestNumber("VP-2026-000001"),
                origin,
                BreachStatus.ASSESSED,
                null,
                null,
                null,
                null,
                null,
                null);
        faulty(fault, () -> BreachRules.check(new NoticeBody(sent, way, reference, late), breach, NOW));
    }

    @Test
    void measuresAreNamed() {
        faulty("measures", () -> BreachRules.check(new ClosingBody(" ")));
        assertThat(BreachRules.check(new ClosingBody(" Đã thu hồi "))).isEqualTo("Đã thu hồi");
        faulty("measures", () -> BreachRules.check(new ClosingBody("a".repeat(BreachRules.LONGEST + 1))));
    }

    private static void faulty(@Nullable String fault, Runnable check) {
        if (fault == null) check.run();
        else
            assertThatThrownBy(check::run)
                    .isInstanceOfSatisfying(
                            Refusal.RuleViolated.class,
                            refusal -> assertThat(refusal.violations())
                                    .singleElement()
                                    .satisfies(each -> assertThat(each.field()).isEqualTo(fault)));
    }
}
