package org.dongthuan.revision.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionChangeLongSteps {

    @Bean
    LongStep documentOfChange(DecisionChangeSteps steps) {
        return new LongStep("decisionChangeSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
