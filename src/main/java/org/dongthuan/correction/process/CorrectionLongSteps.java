package org.dongthuan.correction.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrectionLongSteps {

    @Bean
    LongStep documentOfCorrection(CorrectionSteps steps) {
        return new LongStep("correctionSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
