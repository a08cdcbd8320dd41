package org.dongthuan.transfer.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransferLongSteps {

    @Bean
    LongStep documentOfRelease(TransferSteps steps) {
        return new LongStep("transferSteps.makeReleaseDocument", step -> steps.makeReleaseDocument(step.businessKey()));
    }

    @Bean
    LongStep documentOfTransfer(TransferSteps steps) {
        return new LongStep("transferSteps.makeDocument", step -> steps.makeDocument(step.businessKey()));
    }

    @Bean
    LongStep documentsOfWithdrawnTransfer(TransferSteps steps) {
        return new LongStep(
                "transferSteps.makeMissingDocuments", step -> steps.makeMissingDocuments(step.businessKey()));
    }
}
