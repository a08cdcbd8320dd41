package org.dongthuan.evidence.web;

import org.dongthuan.platform.web.KeylessCall;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    /** The same document twice does no harm. */
    @Bean
    KeylessCall uploadOfEvidence() {
        return KeylessCall.keyIsOptional("/api/v1/evidence");
    }
}
