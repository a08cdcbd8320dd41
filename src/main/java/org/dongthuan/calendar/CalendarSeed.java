package org.dongthuan.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the computed days of the coming years into the table; what is there, or was taken out, stays as it is. */
@Component
class CalendarSeed {

    static final int FIRST_YEAR = 2026;
    static final int YEARS_AHEAD = 5;

    private final CalendarTable table;
    private final AuditLog audit;
    private final CalendarSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarSeed(
            CalendarTable table,
            AuditLog audit,
            CalendarSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.audit = audit;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Any node may, at any time. */
    void plant() {
        int lastYear = LocalDate.now(clock).getYear() + YEARS_AHEAD;
        transaction.executeWithoutResult(status -> {
            int added = IntStream.rangeClosed(FIRST_YEAR, lastYear)
                    .mapToObj(year -> Holidays.of(year, settings.cultureDay()))
                    .mapToInt(table::insertMissing)
                    .sum();
            if (added > 0) {
                audit.append(AuditEntry.done(null, null, Action.ADMINISTER)
                        .about("calendar %d-%d: %d computed days".formatted(FIRST_YEAR, lastYear, added)));
            }
        });
    }
}
