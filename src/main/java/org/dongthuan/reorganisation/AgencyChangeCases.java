package org.dongthuan.reorganisation;

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

/** The changes behind tasks. */
@Component
class AgencyChangeCases {

    static final String KIND = "AGENCY_CHANGE";

    private final AgencyChangeTable changes;
    private final AgencyChangeConfirmers confirmers;

    AgencyChangeCases(AgencyChangeTable changes, AgencyChangeConfirmers confirmers) {
        this.changes = changes;
        this.confirmers = confirmers;
    }

    AgencyChange get(RequestNumber number) {
        return changes.find(number).orElseThrow(() -> new IllegalStateException("No change of agencies " + number));
    }

    List<AgencyChange> of(Collection<OpenTask> tasks) {
        return changes.all(tasks.stream().map(OpenTask::number).toList());
    }

    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, AgencyChange> found =
                of(tasks).stream().collect(Collectors.toMap(AgencyChange::number, Function.identity()));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> confirmers.shownAgency(Objects.requireNonNull(found.get(task.number())))));
    }
}
