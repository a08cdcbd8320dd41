package org.dongthuan.access.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessPartLongSteps {

    @Bean
    LongStep documentOfAccessPart(AccessPartSteps steps) {
        return new LongStep("accessPartSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
