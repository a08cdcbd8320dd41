package org.dongthuan.representation.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepresentationLongSteps {

    @Bean
    LongStep documentOfRepresentation(RepresentationSteps steps) {
        return new LongStep("representationSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
