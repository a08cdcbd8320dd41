package org.dongthuan.alarm;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.review.OpenTasks.OpenTask;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** The alarms behind tasks. */
@Component
class AlarmCases {

    static final String KIND = "ALARM";

    private final AlarmTable alarms;

    AlarmCases(AlarmTable alarms) {
        this.alarms = alarms;
    }

    ReadingAlarm get(RequestNumber number) {
        return alarms.find(number).orElseThrow(() -> new IllegalStateException("No alarm " + number));
    }

    List<ReadingAlarm> of(Collection<OpenTask> tasks) {
        return alarms.all(tasks.stream().map(OpenTask::number).toList());
    }

    /** Those that are asked, by task. */
    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, ReadingAlarm> found =
                of(tasks).stream().collect(Collectors.toMap(ReadingAlarm::number, Function.identity()));
        return tasks.stream().collect(Collectors.toMap(OpenTask::taskId, task -> {
            ReadingAlarm alarm = Objects.requireNonNull(found.get(task.number()), "A task without an alarm");
            return Objects.requireNonNull(alarm.agency(), "A task of nobody");
        }));
    }
}
