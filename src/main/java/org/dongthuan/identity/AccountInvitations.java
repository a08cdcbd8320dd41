package org.dongthuan.identity;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links by which people choose the password of an account that was made, reset or opened again for them. */
@Component
class AccountInvitations {

    private final PasswordResetTable resets;
    private final ApplicationEventPublisher events;

    AccountInvitations(PasswordResetTable resets, ApplicationEventPublisher events) {
        this.resets = resets;
        this.events = events;
    }

    /** The newest link takes the place of any before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String account) {
        UUID request = UUID.randomUUID();
        resets.asked(account, request);
        events.publishEvent(new LinkWanted(account, request));
    }
}
