package org.dongthuan.platform.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts our filters between Spring Security, which knows who is signed in, and the web apps' own. */
@Configuration(proxyBeanMethods = false)
class WebAppFilters {

    private static final int AFTER_SPRING_SECURITY = 100;

    /** The servlets also answer to addresses that Spring's filters fail on: those end here. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> plainWebAppPaths() {
        return before(new PlainPathsOnly(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<WebAppDoor> webAppDoorFilter(WebAppDoor door) {
        return before(door, AFTER_SPRING_SECURITY);
    }

    @Bean
    FilterRegistrationBean<WebAppTokenDoor> webAppTokenDoorFilter(WebAppTokenDoor door) {
        return before(door, AFTER_SPRING_SECURITY + 1);
    }

    @Bean
    FilterRegistrationBean<WebAppTaskDoor> webAppTaskDoorFilter(WebAppTaskDoor door) {
        return before(door, AFTER_SPRING_SECURITY + 2);
    }

    @Bean
    FilterRegistrationBean<WebAppLogin> webAppLoginFilter(WebAppLogin login) {
        return before(login, AFTER_SPRING_SECURITY + 3);
    }

    private static <T extends Filter> FilterRegistrationBean<T> before(T filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(WebAppPath.API + "/*", WebAppPath.APP + "/*");
        registration.setOrder(order);
        return registration;
    }

    private static final class PlainPathsOnly extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (WebAppPath.isPlain(request)) chain.doFilter(request, response);
            else response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
