package org.dongthuan.correction.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.correction.CorrectionWorkflow;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;

/** Corrections travel as instances of {@code record-correction}, their number as business key. */
@Component
class EngineWorkflow implements CorrectionWorkflow {

    private final RuntimeService runtime;
    private final Clock clock;

    EngineWorkflow(RuntimeService runtime, Clock clock) {
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public void start(RequestNumber number, AgencyCode decidingAgency, LocalDate dueDate) {
        runtime.startProcessInstanceByKey(
                RecordCorrection.PROCESS,
                number.text(),
                Map.of(
                        RecordCorrection.FIELD_OWNER.name(), "PERSON",
                        RecordCorrection.DECIDING_AGENCY.name(), decidingAgency.code(),
                        RecordCorrection.DUE_DATE.name(), endOf(dueDate, clock.getZone())));
    }

    @Override
    public void withdraw(RequestNumber number) {
        try {
            runtime.createMessageCorrelation(RecordCorrection.WITHDRAWN)
                    .processInstanceBusinessKey(number.text())
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal.Conflict("already-decided");
        }
    }

    /** The term ends with the day. */
    private static String endOf(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
