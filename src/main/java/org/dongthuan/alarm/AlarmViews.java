package org.dongthuan.alarm;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.agency.Agencies;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Texts;
import org.dongthuan.platform.VietnamTime;
import org.dongthuan.review.RequestLine;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts alarms into words; the caller has checked who looks. */
@Component
class AlarmViews {

    private final AlarmTable alarms;
    private final AlarmLines lines;
    private final People people;
    private final Agencies agencies;
    private final Texts texts;
    private final AuditLog audit;

    AlarmViews(AlarmTable alarms, AlarmLines lines, People people, Agencies agencies, Texts texts, AuditLog audit) {
        this.alarms = alarms;
        this.lines = lines;
        this.people = people;
        this.agencies = agencies;
        this.texts = texts;
        this.audit = audit;
    }

    /** Those of a whole page at once. */
    List<AlarmSummary> summaries(Collection<ReadingAlarm> page) {
        Map<String, String> names = names(page);
        return page.stream().map(alarm -> summary(alarm, names)).toList();
    }

    AlarmView view(ReadingAlarm alarm, Locale locale) {
        Map<String, String> names = names(List.of(alarm));
        return new AlarmView(
                summary(alarm, names), lines.shown(alarm, locale), lines.told(alarm), verdict(alarm, names));
    }

    /** In the task; the log says who saw it. */
    AlarmTaskView toJudge(
            Actor actor, ReadingAlarm alarm, TaskSummary task, @Nullable JudgementBody draft, Locale locale) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .about(alarm.number().text())
                .because(task.step()));
        return new AlarmTaskView(
                task, view(alarm, locale), alarm.due(), alarm.status() == AlarmStatus.ESCALATED, draft);
    }

    /** Whose readings, and what is unlike the usual; nothing of anybody's record. */
    Map<RequestNumber, TaskLine> lines(Collection<ReadingAlarm> found, Locale locale) {
        Map<String, String> names = names(found);
        return found.stream()
                .collect(Collectors.toMap(
                        ReadingAlarm::number,
                        alarm -> new TaskLine(
                                new RequestLine(
                                        names.getOrDefault(alarm.reader(), alarm.reader()),
                                        about(alarm, locale),
                                        Map.of()),
                                null)));
    }

    private String about(ReadingAlarm alarm, Locale locale) {
        return texts.text(
                "alarm.about",
                locale,
                texts.text("alarm.kind." + alarm.kind().name(), locale),
                VietnamTime.day(alarm.day()));
    }

    private AlarmSummary summary(ReadingAlarm alarm, Map<String, String> names) {
        return new AlarmSummary(
                alarm.number(),
                alarm.kind(),
                alarm.status(),
                names.getOrDefault(alarm.reader(), alarm.reader()),
                agencyName(alarm.readerAgency()),
                alarm.day(),
                alarm.finding().first(),
                alarm.finding().last(),
                alarm.finding().people(),
                alarm.finding().readings(),
                alarm.raisedAt(),
                agencyName(alarm.agency()),
                alarm.status().isOpen() ? alarm.due() : null,
                alarm.closedAt());
    }

    private AlarmView.@Nullable Verdict verdict(ReadingAlarm alarm, Map<String, String> names) {
        String reason = alarms.reason(alarm);
        if (reason == null) return null;
        String judge = Objects.requireNonNull(alarm.judge(), "A judgement of nobody");
        return new AlarmView.Verdict(
                AlarmOutcome.valueOf(alarm.status().name()),
                reason,
                alarm.measures(),
                names.getOrDefault(judge, judge));
    }

    private Map<String, String> names(Collection<ReadingAlarm> found) {
        Set<String> accounts = new HashSet<>();
        for (ReadingAlarm alarm : found) {
            accounts.add(alarm.reader());
            String judge = alarm.judge();
            if (judge != null) accounts.add(judge);
        }
        return people.names(accounts);
    }

    private @Nullable String agencyName(@Nullable AgencyCode agency) {
        return agency == null ? null : agencies.name(agency);
    }
}
