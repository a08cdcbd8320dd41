package org.dongthuan.update.web;

import org.dongthuan.platform.web.KeylessCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListConfiguration {

    /** A dry run: a second one of the same file does no harm. */
    @Bean
    KeylessCall lookAtAList() {
        return KeylessCall.keyIsOptional("/api/v1/record-updates/batches");
    }
}
