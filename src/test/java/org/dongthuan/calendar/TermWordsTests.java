package org.dongthuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.ApplicationTest;
import org.dongthuan.platform.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a date was counted, in the words that people read beside it. */
@ApplicationTest
class TermWordsTests {

    @Autowired
    TermWords words;

    @Autowired
    TimeLimitRules limits;

    @Test
    void workingDaysNameTheDaysOffThatAreNotCounted() {
        OffsetDateTime asked = OffsetDateTime.parse("2028-12-28T22:00:00Z"); // the 29th in Vietnam, a Friday
        LocalDate last = limits.dueDate(TimeLimitRules.CONSENT_ANSWER, LocalDate.of(2028, 12, 29));
        assertThat(last).isEqualTo("2029-01-08");
        assertThat(words.counted(TimeLimitRules.CONSENT_ANSWER, asked, last, Texts.VIETNAMESE))
                .isEqualTo("5 ngày làm việc, tính từ ngày 30/12/2028, không tính thứ Bảy, Chủ nhật;"
                        + " không tính ngày nghỉ 01/01/2029 (Tết Dương lịch)");
        assertThat(words.counted(TimeLimitRules.CONSENT_ANSWER, asked, last, Texts.ENGLISH))
                .startsWith("5 working days, counted from 30/12/2028");
    }

    @Test
    void aTermInDaysSaysWhyItEndsLater() {
        OffsetDateTime submitted = OffsetDateTime.parse("2028-12-22T09:00:00+07:00");
        LocalDate last = limits.dueDate(TimeLimitRules.CORRECTION, submitted.toLocalDate());
        assertThat(last).isEqualTo("2029-01-02");
        assertThat(words.counted(TimeLimitRules.CORRECTION, submitted, last, Texts.VIETNAMESE))
                .isEqualTo(
                        "10 ngày, tính từ ngày 23/12/2028; ngày 01/01/2029 là ngày nghỉ nên hạn là ngày làm việc tiếp theo");
    }

    @Test
    void aTermInDaysThatEndsOnAWorkingDayIsJustCounted() {
        OffsetDateTime submitted = OffsetDateTime.parse("2028-07-03T09:00:00+07:00");
        LocalDate last = LocalDate.of(2028, 7, 13);
        assertThat(words.counted(TimeLimitRules.CORRECTION, submitted, last, Texts.VIETNAMESE))
                .isEqualTo("10 ngày, tính từ ngày 04/07/2028");
    }
}
