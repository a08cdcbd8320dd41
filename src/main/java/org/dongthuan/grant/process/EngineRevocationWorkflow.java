package org.dongthuan.grant.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.grant.RevocationWorkflow;
import org.springframework.stereotype.Component;

/** Revocations travel as instances of {@code grant-revocation}, the grant's id as business key. */
@Component
class EngineRevocationWorkflow implements RevocationWorkflow {

    private static final String PROCESS = "grant-revocation";

    private final RuntimeService runtime;

    EngineRevocationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void start(UUID grant) {
        runtime.startProcessInstanceByKey(PROCESS, grant.toString());
    }
}
