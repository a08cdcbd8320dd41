package org.dongthuan.access.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.access.AccessWorkflow;
import org.dongthuan.access.Door;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Requests to read travel as instances of {@code access-request}, their number as business key. */
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
    public void withdraw(RequestNumber number) {
        var reached = runtime.createMessageCorrelation(AccessRequestModel.WITHDRAWN)
                .processInstanceBusinessKey(number.text())
                .correlateAllWithResult();
        if (reached.isEmpty()) throw new Refusal.Conflict("already-decided");
    }
}
