package org.dongthuan.notification;

import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.AccountDesk;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Workers;
import org.dongthuan.platform.web.Cursor;
import org.dongthuan.platform.web.KeyListing;
import org.dongthuan.platform.web.KeyPaging;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators see which mails to people of their area were given up, and have them sent again. */
@Component
public class FailedMailDesk {

    private final FailedMailTable table;
    private final AccountDesk accounts;
    private final Workers mailWorkers;
    private final AuditLog audit;

    FailedMailDesk(FailedMailTable table, AccountDesk accounts, Workers mailWorkers, AuditLog audit) {
        this.table = table;
        this.accounts = accounts;
        this.mailWorkers = mailWorkers;
        this.audit = audit;
    }

    /** The last given up first. */
    @Transactional
    public KeyListing<FailedMail> list(Actor administrator, KeyPaging paging) {
        List<String> kept = accounts.kept(administrator, table.accounts());
        var after = FailedMailTable.CURSORS.read(paging.after());
        KeyListing<FailedMail> found = KeyListing.of(
                table.list(kept, after, paging.limit()),
                paging,
                mail -> FailedMailTable.CURSORS.text(new Cursor<>(mail.givenUpAt(), mail.id())));
        log(administrator, "failed-mails", "list");
        return found;
    }

    /**
     * Has it sent like a new one.
     *
     * @throws Refusal {@code mail-unknown} (404) for one that was not given up, or to somebody outside the area,
     *     {@code mail-has-secret} (409) for a link that is made anew instead
     */
    @Transactional
    public void sendAgain(Actor administrator, UUID id) {
        // whoever keeps no accounts is refused before anything is looked for
        accounts.kept(administrator, List.of());
        FailedMail mail = table.find(id)
                .filter(found ->
                        !accounts.kept(administrator, List.of(found.account())).isEmpty())
                .orElseThrow(FailedMailDesk::unknown);
        if (!mail.maySend()) throw new Refusal.Conflict("mail-has-secret");
        if (!table.sendAgain(id)) throw unknown();
        log(administrator, mail.account(), "mail-sent-again");
        mailWorkers.wakeAfterCommit();
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("mail-unknown");
    }

    private void log(Actor administrator, String about, String what) {
        audit.append(AuditEntry.done(administrator.account(), administrator.agencyCode(), Action.ADMINISTER)
                .about(about)
                .because(what));
    }
}
