package org.dongthuan.intake;

import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    Workers intakeWorkers(IntakeWork work, IntakeSettings settings) {
        return new Workers("intake", settings.workers(), work::workThrough);
    }
}
