package org.dongthuan.decision.web;

import org.dongthuan.identity.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerifyConfiguration {

    /** Anybody who holds a decision on paper may check that it is genuine. */
    @Bean
    OpenPage pageOfVerification() {
        return new OpenPage("/verify/*");
    }

    @Bean
    OpenPage pageForTypedCodes() {
        return new OpenPage("/verify");
    }
}
