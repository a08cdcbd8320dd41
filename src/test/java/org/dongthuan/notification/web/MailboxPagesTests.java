package org.dongthuan.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.dongthuan.ApplicationTest;
import org.dongthuan.TestClient;
import org.dongthuan.notification.Notifications;
import org.dongthuan.notification.Post;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class MailboxPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    Notifications notifications;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void administratorsReadWhatWasSentToThem() {
        String event = "DC-2026-999999/nobody";
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> notifications.announce(event, "admin", "no-independent-reviewer", "DC-2026-999999"));
        Post.deliver(context);

        assertThat(TestClient.signedIn(port, "admin").get("/demo/mail").body()).contains("DC-2026-999999");
        var nga = TestClient.signedIn(port, "nga.pham");
        assertThat(nga.get("/demo/mail").body()).doesNotContain("DC-2026-999999");
        assertThat(nga.get("/demo/mail?lang=en").body()).contains("Demonstration mailbox");
    }

    @Test
    void nobodyReadsMailsWithoutSigningIn() {
        assertThat(TestClient.at(port).get("/demo/mail").status()).isEqualTo(302);
    }
}
