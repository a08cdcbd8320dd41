package org.dongthuan.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.dongthuan.platform.TextsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A failure is told, and its tries are counted, even where what broke the step is that its case cannot be read. */
class UnreadableCaseTests {

    @Test
    void whatIsKnownWithoutTheCaseIsSaid() {
        CaseAgencies unreadable = number -> {
            throw new IllegalStateException("The stored steps of " + number + " are unreadable");
        };
        var beans = new StaticListableBeanFactory(Map.of("agencies", unreadable));
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/platform");
        bundle.setDefaultEncoding("UTF-8");
        var words = new FailureWords(
                TextsFixture.of(bundle),
                beans.getBeanProvider(CaseAgencies.class),
                beans.getBeanProvider(RepositoryService.class));
        assertThat(words.ofJob(new FailedStep("DC-2026-000001", null, null)))
                .startsWith("Hồ sơ số DC-2026-000001: bước")
                .contains("bấm thử lại")
                .doesNotContain("unreadable");
    }
}
