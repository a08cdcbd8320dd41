package org.dongthuan.update.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordUpdateLongSteps {

    @Bean
    LongStep changesOfList(RecordUpdateSteps steps) {
        return new LongStep(
                "recordUpdateSteps.makeChanges", step -> steps.makeChanges(step.businessKey(), step::goesOn));
    }

    @Bean
    LongStep documentOfUpdate(RecordUpdateSteps steps) {
        return new LongStep("recordUpdateSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
