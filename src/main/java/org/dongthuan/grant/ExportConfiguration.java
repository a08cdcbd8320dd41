package org.dongthuan.grant;

import org.dongthuan.platform.Workers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    @Bean
    Workers exportWorkers(ExportWork work, ExportSettings settings) {
        return new Workers("export", settings.makers(), work::workThrough);
    }
}
