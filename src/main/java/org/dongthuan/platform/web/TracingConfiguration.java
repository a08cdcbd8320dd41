package org.dongthuan.platform.web;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What leaves for a collector of traces, where an operator has one. */
@Configuration(proxyBeanMethods = false)
@Profile("tracing")
class TracingConfiguration {

    @Bean
    static BeanPostProcessor tracesWithoutPeople() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SpanExporter exporter ? new SpansWithoutPeople(exporter) : bean;
            }
        };
    }
}
