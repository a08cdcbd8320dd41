package org.dongthuan.identity;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows people where they are signed in, and signs them out there. */
@Component
public class OwnSessions {

    private final Sessions sessions;
    private final OwnPassword passwords;
    private final AuditLog audit;

    OwnSessions(Sessions sessions, OwnPassword passwords, AuditLog audit) {
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
    }

    public List<OpenSession> of(Actor actor) {
        return sessions.of(actor.account());
    }

    /** @throws Refusal {@code session-unknown} (404) for one that has ended, or is somebody else's */
    @Transactional
    public void end(Actor actor, String handle) {
        if (!sessions.end(actor.account(), handle)) throw new Refusal.NotFound("session-unknown");
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.SIGN_OUT)
                .because("ended-from-another-session"));
    }

    /** Changes the password and signs the person out everywhere but here; whoever came in meanwhile, too. */
    public void changePassword(Actor actor, ChangePassword wanted, String here) {
        passwords.change(actor, wanted);
        // after the commit: from now on nobody comes in with the old one
        sessions.endOthersOf(actor.account(), here);
    }
}
