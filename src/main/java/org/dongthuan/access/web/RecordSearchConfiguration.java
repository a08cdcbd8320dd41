package org.dongthuan.access.web;

import org.dongthuan.platform.web.KeylessCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RecordSearchConfiguration {

    /** A name stays out of addresses. */
    @Bean
    KeylessCall searchOfRecords() {
        return KeylessCall.question("/api/v1/records/search");
    }
}
