package org.dongthuan.identity.web;

import org.dongthuan.platform.web.KeylessCall;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.session.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

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
        return registry -> {
            registry.registerBeanDefinition(
                    "calmSessions",
                    BeanDefinitionBuilder.rootBeanDefinition(CalmSessions.class)
                            .setPrimary(true)
                            .setAutowireMode(AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR)
                            .getBeanDefinition());
            // else each look at a session is a transaction of its own, whatever it belongs to
            registry.registerAlias("transactionTemplate", "springSessionTransactionOperations");
        };
    }

    @Bean
    static BeanPostProcessor sessionIdsOncePerRequest(ObjectProvider<CookieSerializer> cookie) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SessionRepositoryFilter<?> filter) {
                    var ids = new CookieHttpSessionIdResolver();
                    ids.setCookieSerializer(cookie.getObject());
                    filter.setHttpSessionIdResolver(new SessionIdsOncePerRequest(ids));
                }
                return bean;
            }
        };
    }

    @Bean
    KeylessCall passwordsAreNotRemembered() {
        return KeylessCall.unremembered("/api/v1/me/password");
    }

    @Bean
    KeylessCall secretsOfTelephonesAreNotRemembered() {
        return KeylessCall.unremembered(TotpController.CALLS);
    }

    @Bean
    KeylessCall codesOnPaperAreNotRemembered() {
        return KeylessCall.unremembered(TotpController.CALLS + "/confirm");
    }

    @Bean
    KeylessCall codesAreNotRemembered() {
        return KeylessCall.unremembered(TotpController.CALLS + "/proof");
    }

    @Bean
    DefaultCookieSerializerCustomizer nameOfTheSessionsCookie(SecureCookies secure) {
        return cookie -> cookie.setCookieName(secure.named("SESSION"));
    }
}
