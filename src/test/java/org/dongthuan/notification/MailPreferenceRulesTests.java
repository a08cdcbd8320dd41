package org.dongthuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.dongthuan.notification.MailPreference.Work;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailPreferenceRulesTests {

    @ParameterizedTest
    @CsvSource({
        "21:30, 06:00, 21:29, false, 21:29",
        "21:30, 06:00, 21:30, true, 06:00",
        "21:30, 06:00, 00:00, true, 06:00",
        "21:30, 06:00, 05:59, true, 06:00",
        "21:30, 06:00, 06:00, false, 06:00",
        "12:00, 13:00, 11:59, false, 11:59",
        "12:00, 13:00, 12:00, true, 13:00",
        "12:00, 13:00, 13:00, false, 13:00",
        ", , 03:00, false, 03:00",
    })
    void quietHoursEndWhenTheySay(
            @Nullable LocalTime from, @Nullable LocalTime to, LocalTime time, boolean quiet, LocalTime until) {
        var preference = new MailPreference(Work.AT_ONCE, from, to);
        ZonedDateTime moment = LocalDate.of(2026, 12, 1).atTime(time).atZone(VietnamTime.ZONE);
        assertThat(preference.isQuiet(moment)).isEqualTo(quiet);
        ZonedDateTime end = preference.quietUntil(moment);
        assertThat(end.toLocalTime()).isEqualTo(until);
        assertThat(end).isAfterOrEqualTo(moment).isBefore(moment.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        ", , , work",
        "DAILY, 9:00, 17:00, quietFrom",
        "DAILY, 24:00, 06:00, quietFrom",
        "DAILY, 21:00, sáu giờ, quietTo",
        "DAILY, 21:00, , quietTo",
        "DAILY, , 06:00, quietFrom",
        "DAILY, 18:00, 06:01, quietTo",
        "DAILY, 06:00, 06:00, quietTo",
    })
    void whatCannotBeWantedIsNamed(@Nullable Work work, @Nullable String from, @Nullable String to, String member) {
        assertThatThrownBy(() -> MailPreferenceRules.check(new SetMailPreference(work, from, to)))
                .isInstanceOfSatisfying(
                        Refusal.RuleViolated.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(Violation::field)
                                .containsExactly(member));
    }

    @Test
    void aNightAndNoHoursCanBeWanted() {
        assertThat(MailPreferenceRules.check(new SetMailPreference(Work.DAILY, "18:00", "06:00:00")))
                .isEqualTo(new MailPreference(Work.DAILY, LocalTime.of(18, 0), LocalTime.of(6, 0)));
        assertThat(MailPreferenceRules.check(new SetMailPreference(Work.AT_ONCE, "", " ")))
                .isEqualTo(MailPreference.USUAL);
    }
}
