package org.dongthuan.access.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.access.AccessWorkflow;
import org.dongthuan.access.Door;
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
    public void start(RequestNumber number, Door purpose, Door legalBasis) {
        runtime.startProcessInstanceByKey(
                AccessRequestModel.PROCESS,
                number.text(),
                Map.of(
                        AccessRequestModel.PURPOSE_DOOR.name(), purpose.name(),
                        AccessRequestModel.LEGAL_BASIS_DOOR.name(), legalBasis.name(),
                        // a person's own record never gets as far as this
                        AccessRequestModel.OWN_RECORD.name(), false));
    }

    @Override
    public void withdraw(List<RequestNumber> parts) {
        long reached = parts.stream()
                .mapToLong(part -> runtime.createMessageCorrelation(AccessPartModel.WITHDRAWN)
                        .processInstanceBusinessKey(part.text())
                        .correlateAllWithResult()
                        .size())
                .sum();
        if (reached == 0) throw new Refusal.Conflict("already-decided");
    }
}
