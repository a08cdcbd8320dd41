package org.dongthuan.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Tests replace this clock. */
    @Bean
    Clock clock() {
        return Clock.system(VietnamTime.ZONE);
    }
}
