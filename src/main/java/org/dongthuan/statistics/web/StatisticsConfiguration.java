package org.dongthuan.statistics.web;

import org.dongthuan.platform.web.KeylessCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatisticsConfiguration {

    /** What is asked is too much for an address, and changes nothing. */
    @Bean
    KeylessCall questionForFigures() {
        return KeylessCall.question("/api/v1/statistics/query");
    }
}
