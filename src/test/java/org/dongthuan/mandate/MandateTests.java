package org.dongthuan.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.mandate.Mandate.End;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a mandate from the 10th to the 20th stands on a day. */
class MandateTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 10);

    @ParameterizedTest
    @CsvSource({
        // day, accepted, ended by, able, state
        "9, true,  ,    true,  NOT_YET",
        "10, true,  ,    true,  IN_FORCE",
        "20, true,  ,    true,  IN_FORCE",
        "21, true,  ,    true,  EXPIRED",
        "9, false, ,    true,  OFFERED",
        "15, false, ,    true,  OFFERED",
        "21, false, ,    true,  LAPSED",
        "15, true,  nga, true,  ENDED",
        "15, true,  dat, true,  ENDED",
        "15, false, dat, true,  DECLINED",
        "15, false, nga, true,  ENDED",
        "21, true,  nga, true,  ENDED",
        "15, true,  ,    false, VOID",
        "9, false, ,    false, VOID",
        "21, true,  ,    false, EXPIRED",
        "15, true,  dat, false, ENDED",
    })
    void standsAsItsDaysItsPeopleAndItsEndSay(
            int day, boolean accepted, @Nullable String endedBy, boolean able, MandateState state) {
        assertThat(mandate(accepted, endedBy).state(FIRST.withDayOfMonth(day), able))
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"nga, true", "dat, true", "lan, false"})
    void concernsTheTwoAndNobodyElse(String account, boolean concerned) {
        assertThat(mandate(true, null).concerns(account)).isEqualTo(concerned);
    }

    private static Mandate mandate(boolean accepted, @Nullable String endedBy) {
        OffsetDateTime moment = FIRST.minusDays(3).atTime(LocalTime.NOON).atOffset(ZoneOffset.ofHours(7));
        return new Mandate(
                UUID.randomUUID(),
                "nga",
                new RecordId(UUID.randomUUID()),
                "dat",
                Set.of(MandateKind.ANSWER_CONSENT),
                FIRST,
                FIRST.plusDays(10),
                moment,
                accepted ? moment : null,
                endedBy == null ? null : new End(moment, endedBy),
                null);
    }
}
