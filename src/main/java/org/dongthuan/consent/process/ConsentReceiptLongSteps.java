package org.dongthuan.consent.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentReceiptLongSteps {

    @Bean
    LongStep receiptOfConsent(ConsentReceiptSteps steps) {
        return new LongStep(
                "consentReceiptSteps.makeReceipt",
                step -> steps.makeReceipt(step.businessKey(), step.variable("event")));
    }
}
