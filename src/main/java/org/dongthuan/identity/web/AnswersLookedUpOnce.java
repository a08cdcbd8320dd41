package org.dongthuan.identity.web;

import jakarta.servlet.Filter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.HandlerMappingIntrospector;

/**
 * Spring Security finds the method that answers a call before the call goes on, for matchers of a kind that none of our
 * chains has; a tenth of a reading went into that.
 */
@Component
class AnswersLookedUpOnce implements BeanPostProcessor {

    private final ApplicationContext context;

    AnswersLookedUpOnce(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HandlerMappingIntrospector ? new WithoutCache(context) : bean;
    }

    private static final class WithoutCache extends HandlerMappingIntrospector {

        private WithoutCache(ApplicationContext context) {
            setApplicationContext(context);
            afterPropertiesSet();
        }

        @Override
        public Filter createCacheFilter() {
            return (request, response, chain) -> chain.doFilter(request, response);
        }
    }
}
