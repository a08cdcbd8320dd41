package org.dongthuan.browser;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.dongthuan.correction.CorrectionFixtures;
import org.dongthuan.platform.engine.FailingProcess;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationContext;

/** One that waits for a person, one that waits for somebody to be appointed, a job and a long step that failed. */
final class CockpitCases {

    static final String FAILING = "failing-in-cockpit";

    private static final String RECEIPT = "consentReceiptSteps.makeReceipt";

    final RequestNumber running;
    final RequestNumber stuck;
    final String failedLongStep;

    private final ApplicationContext context;
    private final RuntimeService runtime;
    private final CorrectionFixtures stories;
    private final FailingProcess failing;

    CockpitCases(ApplicationContext context) {
        this.context = context;
        runtime = context.getBean(RuntimeService.class);
        stories = new CorrectionFixtures(context);
        stories.withdrawOpenRequests("nga.pham", "son.cao");
        running = stories.submittedPhone("nga.pham", "0999123480");
        stuck = stories.submittedPhone("son.cao", "0999123481");
        failing = new FailingProcess(context, FAILING, "Bước lỗi", "work()");
        // a second version is no second process
        failing.deploy("Trước");
        failing.deploy("Sau");
        failing.fails(running.text());
        failedLongStep = failsALongStep();
    }

    void clear() {
        runtime.deleteProcessInstance(failedLongStep, "test");
        failing.remove();
        stories.withdrawOpenRequests("nga.pham", "son.cao");
    }

    String instance(String process, RequestNumber number) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(number.text())
                .singleResult()
                .getId();
    }

    private String failsALongStep() {
        String number = "DY-" + UUID.randomUUID();
        String run = runtime.startProcessInstanceByKey("consent-receipt", number, Map.of("event", "GIVEN"))
                .getId();
        ExternalTaskService steps = context.getBean(ExternalTaskService.class);
        String step = steps.fetchAndLock(1, "cockpit")
                .topic(RECEIPT, 1000)
                .businessKey(number)
                .execute()
                .get(0)
                .getId();
        steps.handleFailure(step, "cockpit", "Hồ sơ thử gặp lỗi kỹ thuật.", "IOException", 0, 0);
        return run;
    }
}
