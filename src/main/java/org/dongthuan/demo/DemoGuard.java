package org.dongthuan.demo;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.dongthuan.identity.NewAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to start on a database whose accounts anybody can open who has read the documentation. */
@Component
@Profile("!demo")
class DemoGuard {

    private final NewAccounts accounts;

    DemoGuard(NewAccounts accounts) {
        this.accounts = accounts;
    }

    @PostConstruct
    void refuseDemoAccounts() {
        List<String> found = accounts.withPasswordHashOrMailUnder(DemoPeople.PASSWORD_HASH, DemoPeople.MAIL_DOMAIN);
        if (!found.isEmpty()) {
            throw new IllegalStateException("The database holds demonstration accounts (" + String.join(", ", found)
                    + "). Use another database, or start with the profile 'demo'.");
        }
    }
}
