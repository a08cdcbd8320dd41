package org.dongthuan.life.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.life.DeclarationWorkflow;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.OpenTasks;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** New records travel as instances of {@code record-declaration}, their number as business key. */
@Component
class EngineDeclarationWorkflow implements DeclarationWorkflow {

    private final RuntimeService runtime;
    private final OpenTasks tasks;
    private final Clock clock;

    EngineDeclarationWorkflow(RuntimeService runtime, OpenTasks tasks, Clock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate due) {
        runtime.startProcessInstanceByKey(
                RecordDeclarationModel.PROCESS,
                number.text(),
                Map.of(
                        RecordDeclarationModel.DECIDING_AGENCY.name(), decidingAgency.code(),
                        RecordDeclarationModel.DUE_DATE.name(), TermEnd.text(due, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RecordDeclarationModel.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }

    @Override
    public Optional<String> task(RequestNumber number) {
        return tasks.find(number, RecordDeclarationModel.DECLARE);
    }
}
