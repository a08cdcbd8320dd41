package org.dongthuan.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.dongthuan.platform.VietnamTime;
import org.springframework.stereotype.Component;

/** What the log tells of one reader instead of one record: whose data he opened, and what he was refused. */
@Component
public class ReaderLog {

    private final ReaderLineTable lines;

    ReaderLog(ReaderLineTable lines) {
        this.lines = lines;
    }

    /** The accounts of all who read, or tried to, from a moment on and before another. */
    public Set<String> active(OffsetDateTime from, OffsetDateTime before) {
        return lines.active(from, before);
    }

    /** What he opened and was refused on that day, the oldest first; of more than that many the newest. */
    public List<ReaderLine> day(String account, LocalDate day, int most) {
        return lines.of(account, beginning(day), beginning(day.plusDays(1)), most);
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }
}
