package org.dongthuan.alarm;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.ReaderLine;
import org.dongthuan.record.AllowedUses;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** The lines of the log that an alarm is about, and the agencies that were told of it. */
@Component
class AlarmLines {

    /** Of more the rest is like these. */
    static final int SHOWN = 100;

    private final ReaderDays days;
    private final AlarmListTable told;
    private final AllowedUses uses;
    private final Agencies agencies;

    AlarmLines(ReaderDays days, AlarmListTable told, AllowedUses uses, Agencies agencies) {
        this.days = days;
        this.told = told;
        this.uses = uses;
        this.agencies = agencies;
    }

    /** Those between its first and its last reading, of which none names whose data it was. */
    List<AlarmView.Line> shown(ReadingAlarm alarm, Locale locale) {
        Finding finding = alarm.finding();
        boolean refusals = alarm.kind() == AlarmKind.REFUSALS;
        return days.lines(alarm.reader(), alarm.day()).stream()
                .filter(line -> line.isOpened() != refusals)
                .filter(line ->
                        !line.at().isBefore(finding.first()) && !line.at().isAfter(finding.last()))
                .limit(SHOWN)
                .map(line -> shown(line, locale))
                .toList();
    }

    /** Whose records were opened in that time. */
    Set<RecordId> opened(ReadingAlarm alarm) {
        Finding finding = alarm.finding();
        return days.lines(alarm.reader(), alarm.day()).stream()
                .filter(ReaderLine::isOpened)
                .filter(line ->
                        !line.at().isBefore(finding.first()) && !line.at().isAfter(finding.last()))
                .map(ReaderLine::record)
                .filter(Objects::nonNull)
                .map(RecordId::new)
                .collect(Collectors.toSet());
    }

    List<String> told(ReadingAlarm alarm) {
        return told.told(alarm).stream()
                .map(code -> agencies.name(new AgencyCode(code)))
                .toList();
    }

    private AlarmView.Line shown(ReaderLine line, Locale locale) {
        return new AlarmView.Line(
                line.at(),
                line.action(),
                line.outcome(),
                line.form(),
                Optional.ofNullable(line.purpose())
                        .flatMap(uses::purpose)
                        .map(use -> use.label(locale))
                        .orElse(null),
                line.reference());
    }
}
