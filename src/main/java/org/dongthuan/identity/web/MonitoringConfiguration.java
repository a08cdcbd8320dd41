package org.dongthuan.identity.web;

import org.dongthuan.identity.OpenPage;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the numbers that a monitor collects, where the operator gave them a port of their own. */
@Configuration(proxyBeanMethods = false)
class MonitoringConfiguration {

    static final String NUMBERS = "/actuator/prometheus";

    /** A monitor has no account; who reaches the port is for the network to say. On the port for people they stay shut. */
    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    OpenPage numbersForTheMonitor() {
        return new OpenPage(NUMBERS);
    }
}
