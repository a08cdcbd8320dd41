package org.dongthuan.appointment;

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

/** The proposals behind tasks. */
@Component
class ProposalCases {

    static final String KIND = "APPOINTMENT";

    private final ProposalTable proposals;
    private final Confirmers confirmers;

    ProposalCases(ProposalTable proposals, Confirmers confirmers) {
        this.proposals = proposals;
        this.confirmers = confirmers;
    }

    Proposal get(RequestNumber number) {
        return proposals.find(number).orElseThrow(() -> new IllegalStateException("No proposal " + number));
    }

    List<Proposal> of(Collection<OpenTask> tasks) {
        return proposals.all(tasks.stream().map(OpenTask::number).toList());
    }

    Map<String, AgencyCode> agencies(Collection<OpenTask> tasks) {
        Map<RequestNumber, Proposal> found =
                of(tasks).stream().collect(Collectors.toMap(Proposal::number, Function.identity()));
        return tasks.stream()
                .collect(Collectors.toMap(
                        OpenTask::taskId,
                        task -> confirmers.shownAgency(Objects.requireNonNull(found.get(task.number())))));
    }
}
