package org.dongthuan.access.process;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.access.AccessWorkflow;
import org.dongthuan.access.DoorRules;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/**
 * Requests to read travel as instances of {@code access-request}, their number as business key, and each of their parts
 * as an instance of {@code access-part} under the part's number.
 */
@Component
class EngineAccessWorkflow implements AccessWorkflow {

    private final RuntimeService runtime;

    EngineAccessWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(RequestNumber number, DoorRules.Pair pair) {
        runtime.startProcessInstanceByKey(
                AccessRequestModel.PROCESS,
                number.text(),
                // a person's own record never gets as far as this
                AccessRequestModel.facts(pair));
    }

    @Override
    public void withdraw(RequestNumber number, List<RequestNumber> parts) {
        long reached = Stream.concat(Stream.of(number), parts.stream())
                .mapToLong(waiting -> runtime.createMessageCorrelation(AccessPartModel.WITHDRAWN)
                        .processInstanceBusinessKey(waiting.text())
                        .correlateAllWithResult()
                        .size())
                .sum();
        if (reached == 0) throw new Refusal.Conflict("already-decided");
    }
}
