package org.dongthuan.certification;

import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who may know of a certification, and who may give it. */
@Component
class CertifierRights {

    private final Certifiers certifiers;

    CertifierRights(Certifiers certifiers) {
        this.certifiers = certifiers;
    }

    /** Whom the request is about does not learn of it here, whatever he holds: he is not asked. */
    boolean mayKnow(String account, Set<HeldRole> roles, Certification certification) {
        CertificationQuestion question = certification.question();
        if (question.isAbout(account)) return false;
        return question.requester().equals(account) || certifiers.isAsked(roles, certification);
    }

    /**
     * Refuses everybody but the independent holders of the role that was asked.
     *
     * @throws Refusal.NotFound {@code task-unknown} for people who may not know of it
     * @throws Refusal.NotPermitted {@code own-request} for the requester, {@code not-independent} for whoever stands in for one whom it
     *     concerns
     */
    void check(String account, Set<HeldRole> roles, Certification certification) {
        if (!mayKnow(account, roles, certification)) throw new Refusal.NotFound("task-unknown");
        if (certification.question().requester().equals(account)) throw new Refusal.NotPermitted("own-request");
        if (certifiers.excluded(certification).contains(account)) throw new Refusal.NotPermitted("not-independent");
    }

    /** The agency whose people may give it today. */
    AgencyCode agency(Certification certification) {
        return certifiers.agencyToday(certification);
    }
}
