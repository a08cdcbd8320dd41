package org.dongthuan.alarm;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dongthuan.alarm.Thresholds.Within;
import org.dongthuan.audit.ReaderLine;
import org.dongthuan.platform.VietnamTime;

/** What of a person's day is unlike the usual. It knows nothing but what it is told. */
final class AlarmRules {

    private static final int ALL = 100;

    private AlarmRules() {}

    /** At most one of each kind. */
    static List<Finding> judge(ReaderDay day, Thresholds limits, boolean isWorkingDay) {
        return Stream.of(
                        manyPeople(day, limits.people()),
                        refusals(day, limits.refusals()),
                        outsideHours(day, limits, isWorkingDay),
                        sameSurname(day, limits),
                        sameAddress(day, limits))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> manyPeople(ReaderDay day, Within limit) {
        return inShortTime(AlarmKind.MANY_PEOPLE, day.opened(AlarmKind.MANY_PEOPLE), limit, Finding::people);
    }

    private static Optional<Finding> refusals(ReaderDay day, Within limit) {
        return inShortTime(AlarmKind.REFUSALS, day.refused(AlarmKind.REFUSALS), limit, List::size);
    }

    private static Optional<Finding> outsideHours(ReaderDay day, Thresholds limits, boolean isWorkingDay) {
        List<ReaderLine> outside = day.opened(AlarmKind.OUTSIDE_HOURS).stream()
                .filter(line -> !isWorkingDay || isOutside(line, limits))
                .toList();
        return Finding.people(outside) < limits.outsideHours()
                ? Optional.empty()
                : Optional.of(Finding.of(AlarmKind.OUTSIDE_HOURS, outside));
    }

    private static boolean isOutside(ReaderLine line, Thresholds limits) {
        LocalTime time = line.at().atZoneSameInstant(VietnamTime.ZONE).toLocalTime();
        return time.isBefore(limits.opens()) || !time.isBefore(limits.closes());
    }

    private static Optional<Finding> sameSurname(ReaderDay day, Thresholds limits) {
        List<ReaderLine> opened = day.opened(AlarmKind.SAME_SURNAME);
        List<ReaderLine> same = of(opened, day.ofHisName());
        int people = Finding.people(same);
        boolean many = people >= limits.sameSurname();
        boolean most = people * ALL >= Finding.people(opened) * limits.sameSurnamePercent();
        return many && most ? Optional.of(Finding.of(AlarmKind.SAME_SURNAME, same)) : Optional.empty();
    }

    /** However many others he read: whoever lives with him is no part of his usual work. */
    private static Optional<Finding> sameAddress(ReaderDay day, Thresholds limits) {
        List<ReaderLine> same = of(day.opened(AlarmKind.SAME_ADDRESS), day.ofHisAddress());
        return Finding.people(same) < limits.sameAddress()
                ? Optional.empty()
                : Optional.of(Finding.of(AlarmKind.SAME_ADDRESS, same));
    }

    private static List<ReaderLine> of(List<ReaderLine> lines, Set<UUID> records) {
        return lines.stream()
                .filter(line -> line.record() != null && records.contains(line.record()))
                .toList();
    }

    /** All lines that lie in any time of that length in which there were so many. */
    private static Optional<Finding> inShortTime(
            AlarmKind kind, List<ReaderLine> lines, Within limit, ToIntFunction<List<ReaderLine>> count) {
        List<ReaderLine> found = new ArrayList<>();
        int start = 0;
        int taken = 0;
        for (int end = 0; end < lines.size(); end++) {
            while (!lines.get(start)
                    .at()
                    .plus(limit.time())
                    .isAfter(lines.get(end).at())) start++;
            if (count.applyAsInt(lines.subList(start, end + 1)) < limit.many()) continue;
            found.addAll(lines.subList(Math.max(start, taken), end + 1));
            taken = end + 1;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(Finding.of(kind, found));
    }
}
