package org.dongthuan.alarm;

import java.time.LocalDate;
import org.dongthuan.audit.ReadingLimits;
import org.dongthuan.calendar.WorkingDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges the day of one reader as it is by now. */
@Component
class ReaderCheck {

    private final ReaderDays days;
    private final ReadingLimits limits;
    private final WorkingDays workingDays;
    private final NewAlarms alarms;

    ReaderCheck(ReaderDays days, ReadingLimits limits, WorkingDays workingDays, NewAlarms alarms) {
        this.days = days;
        this.limits = limits;
        this.workingDays = workingDays;
        this.alarms = alarms;
    }

    @Transactional
    public void look(String reader, LocalDate date) {
        ReaderDay day = days.of(reader, date);
        AlarmRules.judge(day, Thresholds.on(date, limits), workingDays.isWorkingDay(date))
                .forEach(finding -> alarms.raise(reader, day, finding));
    }
}
