package org.dongthuan.portal.web;

import org.dongthuan.identity.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecurityContactConfiguration {

    /** Whoever found a hole need not have an account. */
    @Bean
    OpenPage pageOfSecurityContact() {
        return new OpenPage(SecurityContact.PATH);
    }
}
