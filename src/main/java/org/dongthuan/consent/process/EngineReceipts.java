package org.dongthuan.consent.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.consent.ConsentEvent;
import org.dongthuan.consent.ConsentWorkflow;
import org.dongthuan.platform.engine.ProcessVariable;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Receipts travel as instances of {@code consent-receipt}, the consent's number as business key. */
@Component
class EngineReceipts implements ConsentWorkflow {

    private static final String PROCESS = "consent-receipt";
    private static final ProcessVariable<String> EVENT = new ProcessVariable<>("event", String.class);

    private final RuntimeService runtime;

    EngineReceipts(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void startReceipt(RequestNumber number, ConsentEvent event) {
        runtime.startProcessInstanceByKey(PROCESS, number.text(), Map.of(EVENT.name(), event.name()));
    }
}
