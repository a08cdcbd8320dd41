package org.dongthuan.alarm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.ReaderLine;

/**
 * What one person opened and was refused on a day.
 *
 * @param lines the oldest first; nothing of his own record
 * @param ofHisName the records of people of his surname
 * @param ofHisAddress the records of people who are registered or live where he does
 * @param judgedUntil by kind the last moment that an alarm of the day covered which is judged already
 */
record ReaderDay(
        LocalDate day,
        List<ReaderLine> lines,
        Set<UUID> ofHisName,
        Set<UUID> ofHisAddress,
        Map<AlarmKind, OffsetDateTime> judgedUntil) {

    ReaderDay {
        lines = List.copyOf(lines);
        ofHisName = Set.copyOf(ofHisName);
        ofHisAddress = Set.copyOf(ofHisAddress);
        judgedUntil = Map.copyOf(judgedUntil);
    }

    /** What nobody has judged yet under that kind. */
    List<ReaderLine> opened(AlarmKind kind) {
        return unjudged(kind).stream().filter(ReaderLine::isOpened).toList();
    }

    List<ReaderLine> refused(AlarmKind kind) {
        return unjudged(kind).stream().filter(line -> !line.isOpened()).toList();
    }

    private List<ReaderLine> unjudged(AlarmKind kind) {
        OffsetDateTime judged = judgedUntil.get(kind);
        return judged == null
                ? lines
                : lines.stream().filter(line -> line.at().isAfter(judged)).collect(Collectors.toList());
    }
}
