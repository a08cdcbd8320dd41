package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.correction.LateCorrectionTable.Apology;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells one requester that his request takes longer than it may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateCorrection {

    private final Corrections corrections;
    private final LateCorrectionTable table;
    private final TimeLimitRules limits;
    private final LateNotice notice;
    private final Clock clock;

    LateCorrection(
            Corrections corrections, LateCorrectionTable table, TimeLimitRules limits, LateNotice notice, Clock clock) {
        this.corrections = corrections;
        this.table = table;
        this.limits = limits;
        this.notice = notice;
        this.clock = clock;
    }

    public void tell(RequestNumber number) {
        Correction correction = corrections.findById(number.text()).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        // decided or returned since it was found
        if (!correction.status().isOpen() || correction.status() == CorrectionStatus.RETURNED) return;
        if (!correction.dueDate().isBefore(today)) return;
        LocalDate promised = limits.dueDate(TimeLimitRules.LATE_ANSWER, today);
        if (!table.add(number, new Apology(correction.dueDate(), promised, OffsetDateTime.now(clock)))) return;
        notice.send(correction, promised);
    }
}
