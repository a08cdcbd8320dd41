package org.dongthuan.life.process;

import org.dongthuan.platform.engine.LongStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordDeclarationLongSteps {

    @Bean
    LongStep documentOfDeclaration(RecordDeclarationSteps steps) {
        return new LongStep("recordDeclarationSteps.makeDocument", step -> steps.makeDocument(step.variable("part")));
    }

    @Bean
    LongStep paperOfReturnedDeclaration(RecordDeclarationSteps steps) {
        return new LongStep(
                "recordDeclarationSteps.makeReturnPaper", step -> steps.makeReturnPaper(step.variable("part")));
    }
}
