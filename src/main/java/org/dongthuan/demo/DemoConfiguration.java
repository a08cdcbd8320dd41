package org.dongthuan.demo;

import org.dongthuan.identity.OpenPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What whoever tries the system may look at without signing in; elsewhere it would tell strangers the version. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    OpenPage descriptionOfTheCalls() {
        return new OpenPage("/v3/api-docs/**");
    }

    @Bean
    OpenPage descriptionOfTheCallsInYaml() {
        return new OpenPage("/v3/api-docs.yaml");
    }

    @Bean
    OpenPage version() {
        return new OpenPage("/actuator/info");
    }
}
