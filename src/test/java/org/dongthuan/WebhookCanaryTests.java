package org.dongthuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dongthuan.access.AccessFixtures;
import org.dongthuan.channel.WebhookFixtures;
import org.dongthuan.review.RequestNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A portal is told and does not listen: the log of the application tells nothing of what it was to hear. */
@ApplicationTest
class WebhookCanaryTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void neitherKeysNorAddressesNorPeopleAreLogged() {
        String externalId = "CCCD-031085" + UUID.randomUUID();
        try (var log = new CapturedLog("webhook-canary");
                var stories = new WebhookFixtures(context, port)) {
            RequestNumber number = stories.asked(externalId, "nga.pham");
            new AccessFixtures(context).withdraw("thu.hoang", number);
            stories.portal().answers(500);
            for (int i = 0; i < 20; i++) {
                stories.sendDue();
                stories.waited();
            }
            assertThat(log.text())
                    .contains("is given up: 500")
                    .doesNotContain(externalId, stories.key(), "/goi", "thu.hoang", "nga.pham", "Phạm Thị Nga");
        }
    }
}
