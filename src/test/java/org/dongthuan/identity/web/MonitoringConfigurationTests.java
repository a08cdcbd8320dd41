package org.dongthuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.identity.OpenPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class MonitoringConfigurationTests {

    private final WebApplicationContextRunner application =
            new WebApplicationContextRunner().withUserConfiguration(MonitoringConfiguration.class);

    @Test
    void aMonitorFindsTheNumbersOnAPortOfTheirOwn() {
        application
                .withPropertyValues("server.port=8080", "management.server.port=8081")
                .run(context ->
                        assertThat(context.getBean(OpenPage.class).pattern()).isEqualTo("/actuator/prometheus"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"management.server.port=", "management.server.port=8080", "management.server.port=-1"})
    void onThePortForPeopleTheyAreShut(String port) {
        application
                .withPropertyValues("server.port=8080", port)
                .run(context -> assertThat(context).doesNotHaveBean(OpenPage.class));
    }
}
