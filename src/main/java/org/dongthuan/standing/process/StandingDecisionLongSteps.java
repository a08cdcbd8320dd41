package org.dongthuan.standing.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StandingDecisionLongSteps {

    @Bean
    LongStep documentOfStandingDecision(StandingDecisionSteps steps) {
        return new LongStep("standingDecisionSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
