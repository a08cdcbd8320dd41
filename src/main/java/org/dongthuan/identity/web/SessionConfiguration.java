package org.dongthuan.identity.web;

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

    @Bean
    DefaultCookieSerializerCustomizer nameOfTheSessionsCookie(SecureCookies secure) {
        return cookie -> cookie.setCookieName(secure.named("SESSION"));
    }
}
