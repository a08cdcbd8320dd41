package org.dongthuan.identity.web;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** The web apps send many first requests at once: two that store the same thing must not fail each other. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer storeAgainWithoutConflict() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Defined when everything else is: Spring Boot would make no sessions of its own beside it. */
    @Bean
    static BeanDefinitionRegistryPostProcessor sessionsStoredNowAndThen() {
        return registry -> registry.registerBeanDefinition(
                "calmSessions",
                BeanDefinitionBuilder.rootBeanDefinition(CalmSessions.class)
                        .setPrimary(true)
                        .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR)
                        .getBeanDefinition());
    }

    @Bean
    DefaultCookieSerializerCustomizer nameOfTheSessionsCookie(SecureCookies secure) {
        return cookie -> cookie.setCookieName(secure.named("SESSION"));
    }
}
