package org.dongthuan.platform.engine;

import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our filters between Spring Security, which knows who is signed in, and the web apps' own. */
@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    private static final int AFTER_SPRING_SECURITY = 100;

    @Bean
    FilterRegistrationBean<WebAppDoor> webAppDoorFilter(WebAppDoor door) {
        return before(door, AFTER_SPRING_SECURITY);
    }

    @Bean
    FilterRegistrationBean<WebAppLogin> webAppLoginFilter(WebAppLogin login) {
        return before(login, AFTER_SPRING_SECURITY + 1);
    }

    private static <T extends Filter> FilterRegistrationBean<T> before(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(WebAppPath.API + "/*", WebAppPath.APP + "/*");
        registration.setOrder(order);
        return registration;
    }
}
