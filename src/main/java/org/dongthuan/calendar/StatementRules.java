package org.dongthuan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an administrator may say of a day. */
@Component
class StatementRules {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 500;

    private final Clock clock;

    StatementRules(Clock clock) {
        this.clock = clock;
    }

    /** Names everything at fault at once. */
    void check(StateDay statement) {
        List<Violation> faults = new ArrayList<>();
        checkDay(statement, faults);
        if (statement.kind() == null) faults.add(Violation.of("kind", "calendar.kind-missing"));
        checkText("nameVi", statement.nameVi(), LONGEST_NAME, faults);
        checkText("nameEn", statement.nameEn(), LONGEST_NAME, faults);
        checkText("reason", statement.reason(), LONGEST_REASON, faults);
        if (!faults.isEmpty()) throw new Refusal.RuleViolated("calendar-day", faults);
    }

    /** Terms that ran over a day that has passed were counted by the calendar of that time. */
    boolean isPast(LocalDate day) {
        return day.isBefore(LocalDate.now(clock));
    }

    private void checkDay(StateDay statement, List<Violation> faults) {
        LocalDate day = statement.day();
        if (day == null) {
            faults.add(Violation.of("day", "calendar.day-missing"));
        } else if (isPast(day)) {
            faults.add(Violation.of("day", "calendar.day-past"));
        } else if (day.getYear() > LocalDate.now(clock).getYear() + CalendarSeed.YEARS_AHEAD) {
            faults.add(Violation.of("day", "calendar.day-far"));
        } else {
            checkWeekday(day, statement.kind(), faults);
        }
    }

    private static void checkWeekday(LocalDate day, @Nullable DayKind kind, List<Violation> faults) {
        boolean weekend = DayCount.isWeekend(day);
        if (kind == DayKind.WORKED && !weekend) faults.add(Violation.of("day", "calendar.worked-weekday"));
        if ((kind == DayKind.SUBSTITUTE || kind == DayKind.SWAPPED_OFF) && weekend) {
            faults.add(Violation.of("day", "calendar.off-anyway"));
        }
    }

    private static void checkText(String field, @Nullable String text, int longest, List<Violation> faults) {
        if (text == null) {
            faults.add(Violation.of(field, "calendar." + field + "-missing"));
        } else if (text.length() > longest) {
            faults.add(Violation.of(field, "calendar.text-long", longest));
        }
    }
}
