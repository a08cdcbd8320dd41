package org.dongthuan.alarm;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dongthuan.audit.ReaderLine;

/**
 * Readings of one person and day that are unlike the usual.
 *
 * @param people of how many
 * @param readings how many lines of the log
 */
record Finding(AlarmKind kind, OffsetDateTime first, OffsetDateTime last, int people, int readings) {

    /** What these lines are together, the oldest first. */
    static Finding of(AlarmKind kind, List<ReaderLine> lines) {
        return new Finding(kind, lines.get(0).at(), lines.get(lines.size() - 1).at(), people(lines), lines.size());
    }

    static int people(List<ReaderLine> lines) {
        return (int) lines.stream()
                .map(ReaderLine::record)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
