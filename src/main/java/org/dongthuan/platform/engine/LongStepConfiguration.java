package org.dongthuan.platform.engine;

import java.util.Optional;
import org.dongthuan.platform.PlatformSettings;
import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LongStepConfiguration {

    @Bean
    Workers stepWorkers(LongSteps steps, PlatformSettings settings) {
        int allButOne = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        int threads = Optional.ofNullable(settings.stepWorkers()).orElse(allButOne);
        return new Workers("long-step", threads, steps::workThrough);
    }
}
