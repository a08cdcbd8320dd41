package org.dongthuan.portal.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.identity.LinkWanted;
import org.dongthuan.identity.PasswordReplaced;
import org.dongthuan.identity.PasswordResets;
import org.dongthuan.identity.SecondFactorChanged;
import org.dongthuan.identity.Sessions;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Throttle;
import org.dongthuan.platform.Throttles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends links for new passwords to those who exist, and lets nobody see who does. */
@Component
class ForgottenPasswords {

    static final String ASKED = "password-reset";
    static final String INVITED = "account-invited";
    static final String CHANGED = "password-changed";
    static final String FACTOR = "second-factor-changed";

    private final PasswordResets resets;
    private final Sessions sessions;
    private final Notifications notifications;
    private final Throttle throttle;
    private final TransactionTemplate transaction;

    ForgottenPasswords(
            PasswordResets resets,
            Sessions sessions,
            Notifications notifications,
            Throttles throttles,
            TransactionTemplate transaction) {
        this.resets = resets;
        this.sessions = sessions;
        this.notifications = notifications;
        this.throttle = throttles.named("password");
        this.transaction = transaction;
    }

    /** How long nobody at that address may ask again; counted for known and unknown names alike. */
    Duration delay(String address) {
        return throttle.delay("from " + address);
    }

    /** Whatever comes of it, the person sees the same. */
    void ask(String nameOrMail) {
        // whoever asks too often must not take an earlier link away
        List<String> accounts = resets.accountsOf(nameOrMail).stream()
                .filter(account -> throttle.delay("for " + account).isZero())
                .toList();
        transaction.executeWithoutResult(status -> accounts.forEach(account -> {
            UUID id = resets.ask(account);
            notifications.announce(ASKED + "/" + id, account, ASKED, id.toString());
        }));
    }

    @EventListener
    void invite(LinkWanted wanted) {
        String id = wanted.request().toString();
        notifications.announce(INVITED + "/" + id, wanted.account(), INVITED, id);
    }

    @EventListener
    void tell(PasswordReplaced replaced) {
        tellOwner(replaced.account());
    }

    @EventListener
    void tell(SecondFactorChanged changed) {
        notifications.announce(FACTOR + "/" + UUID.randomUUID(), changed.account(), FACTOR, FACTOR);
    }

    private void tellOwner(String owner) {
        notifications.announce(CHANGED + "/" + UUID.randomUUID(), owner, CHANGED, CHANGED);
    }

    /** Sets the new password, tells the owner, and ends every session that was begun with the old one. */
    void change(String secret, String password, String repeated) {
        String account = transaction.execute(status -> {
            String owner = resets.change(secret, password, repeated);
            tellOwner(owner);
            // here, so that none survives whatever happens after the commit
            sessions.endAllOf(owner);
            return owner;
        });
        // whoever came in with the old password meanwhile
        sessions.endAllOf(Objects.requireNonNull(account));
    }
}
