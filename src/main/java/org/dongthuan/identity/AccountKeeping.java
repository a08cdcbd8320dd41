package org.dongthuan.identity;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with an account of their area; each act ends what was begun with the old password. */
@Component
public class AccountKeeping {

    private final AccountDesk desk;
    private final KeptAccountTable table;
    private final AccountInvitations invitations;
    private final AccountAccess access;
    private final AccountActs acts;
    private final Clock clock;

    AccountKeeping(
            AccountDesk desk,
            KeptAccountTable table,
            AccountInvitations invitations,
            AccountAccess access,
            AccountActs acts,
            Clock clock) {
        this.desk = desk;
        this.table = table;
        this.invitations = invitations;
        this.access = access;
        this.acts = acts;
        this.clock = clock;
    }

    /** What can be done with an account; {@link #INVITE} is the reset, too: the password so far opens nothing more. */
    public enum Act {
        INVITE,
        UNLOCK,
        CLOSE,
        REOPEN,
        /** Takes the second factor away, and the password with it: one alone is not to open the account. */
        UNPAIR
    }

    /**
     * Does it.
     *
     * @throws Refusal {@code account-unknown} (404) outside the area, {@code account-own} (409) for what nobody does to
     *     himself, {@code account-closed} and {@code account-open} (409) in the wrong state
     */
    @Transactional
    public KeptAccount act(Actor administrator, String id, Act act) {
        KeptAccount account = desk.find(administrator, id);
        // nobody locks himself out, and so the last administrator stays
        if (id.equals(administrator.account()) && act != Act.UNLOCK) throw new Refusal.Conflict("account-own");
        switch (act) {
            case INVITE -> {
                requireDone(table.awaitPassword(id, PasswordConfiguration.hashOfNothing()), "account-closed");
                access.end(id);
                invitations.send(id);
            }
            case UNPAIR -> {
                requireDone(access.unpair(id), "second-factor-not-there");
                requireDone(table.awaitPassword(id, PasswordConfiguration.hashOfNothing()), "account-closed");
                access.end(id);
                invitations.send(id);
            }
            case UNLOCK -> {
                if (account.state() == KeptAccount.State.CLOSED) throw new Refusal.Conflict("account-closed");
                access.unlock(id);
            }
            case CLOSE -> {
                requireDone(table.close(id, OffsetDateTime.now(clock)), "account-closed");
                access.end(id);
            }
            case REOPEN -> {
                requireDone(table.reopen(id), "account-open");
                requireDone(table.awaitPassword(id, PasswordConfiguration.hashOfNothing()), "account-closed");
                invitations.send(id);
            }
        }
        acts.log(administrator, id, "account-" + act.name().toLowerCase(Locale.ROOT));
        return desk.find(administrator, id);
    }

    private static void requireDone(boolean done, String otherwise) {
        if (!done) throw new Refusal.Conflict(otherwise);
    }
}
