package org.dongthuan.alarm;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.ReaderLine;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Raises alarms: one open on each reader, of a kind and a day; later readings add to it. */
@Component
class NewAlarms {

    private final AlarmTable alarms;
    private final AlarmNumberTable numbers;
    private final Registry registry;
    private final AlarmTerms terms;
    private final AuditLog audit;
    private final AlarmWorkflow workflow;

    NewAlarms(
            AlarmTable alarms,
            AlarmNumberTable numbers,
            Registry registry,
            AlarmTerms terms,
            AuditLog audit,
            AlarmWorkflow workflow) {
        this.alarms = alarms;
        this.numbers = numbers;
        this.registry = registry;
        this.terms = terms;
        this.audit = audit;
        this.workflow = workflow;
    }

    void raise(String reader, ReaderDay day, Finding finding) {
        if (alarms.grew(reader, day.day(), finding)) return;
        ReadingAlarm alarm = alarm(reader, day, finding);
        // another node was faster, and has seen the same
        if (!alarms.add(alarm)) return;
        audit.append(AuditEntry.done(null, null, Action.RAISE_ALARM)
                .about(alarm.number().text())
                .because(finding.kind().name()));
        workflow.start(alarm.number());
    }

    private ReadingAlarm alarm(String reader, ReaderDay day, Finding finding) {
        OffsetDateTime now = terms.now();
        UUID id = UUID.randomUUID();
        return new ReadingAlarm(
                id,
                RequestNumber.of(AlarmNumberTable.PREFIX, now.getYear(), numbers.next()),
                reader,
                agency(day.lines()).orElse(null),
                registry.idOf(reader).orElseGet(() -> new RecordId(id)),
                day.day(),
                finding,
                now,
                AlarmStatus.RAISED,
                null,
                terms.due(now.toLocalDate()),
                null,
                null,
                List.of());
    }

    /** For which he acted last. */
    private static Optional<AgencyCode> agency(List<ReaderLine> lines) {
        return lines.stream()
                .map(ReaderLine::agency)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(AgencyCode::new);
    }
}
