package org.dongthuan.platform.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server itself refuse in our words. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsInOurWords(Problems problems) {
        return server -> server.addContextCustomizers(context -> {
            if (!(context.getParent() instanceof StandardHost host)) return;
            // where one of that class is there already, the host adds no other
            host.setErrorReportValveClass(PlainErrorReport.class.getName());
            host.getPipeline().addValve(new PlainErrorReport(problems));
        });
    }
}
