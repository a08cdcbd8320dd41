package org.dongthuan.platform.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/** Puts our filters behind Spring Security, and the choice of language in front of every page. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final int BEHIND_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 5;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var language = new LocaleChangeInterceptor();
        language.setParamName("lang");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language).excludePathPatterns("/api/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SeenArgument());
    }

    @Bean
    FilterRegistrationBean<RefusedAccessFilter> refusedAccessFilter(RefusedAccess refusedAccess) {
        return inOrder(new FilterRegistrationBean<>(new RefusedAccessFilter(refusedAccess)), BEHIND_SECURITY, "/*");
    }

    @Bean
    FilterRegistrationBean<UnavailableFilter> unavailableFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new UnavailableFilter(problems));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    /** In the place of Spring's own, which treats all links alike. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinks() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new AssetLinks());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotentResponseTable answers,
            PlatformTransactionManager transactions,
            Problems problems,
            List<KeylessCall> keyless) {
        var filter = new IdempotencyFilter(answers, transactions, problems, keyless);
        return inOrder(new FilterRegistrationBean<>(filter), BEHIND_SECURITY + 5, "/api/v1/*");
    }

    @Bean
    ErrorController errors(
            ErrorAttributes attributes,
            ServerProperties server,
            ObjectProvider<ErrorViewResolver> views,
            Problems problems) {
        return new ApiErrors(
                attributes, server.getError(), views.orderedStream().toList(), problems);
    }

    private static <T extends jakarta.servlet.Filter> FilterRegistrationBean<T> inOrder(
            FilterRegistrationBean<T> registration, int order, String pattern) {
        registration.setOrder(order);
        registration.addUrlPatterns(pattern);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
