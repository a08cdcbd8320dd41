package org.dongthuan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dongthuan.identity.OpenPage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoConfigurationTests {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(DemoConfiguration.class);

    @Test
    void outsideOfTheDemonstrationStrangersLearnNeitherTheVersionNorTheCalls() {
        application.run(context -> assertThat(open(
                        context.getBeansOfType(OpenPage.class).values().stream().toList()))
                .isEmpty());
        application
                .withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(open(context.getBeansOfType(OpenPage.class).values().stream()
                                .toList()))
                        .containsExactlyInAnyOrder("/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/info"));
    }

    private static List<String> open(List<OpenPage> pages) {
        return pages.stream().map(OpenPage::pattern).toList();
    }
}
