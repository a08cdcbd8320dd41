package org.dongthuan.certification.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificationEndLongSteps {

    @Bean
    LongStep documentOfCertificationEnd(CertificationEndSteps steps) {
        return new LongStep("certificationEndSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }
}
