package org.dongthuan.consent;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.People;
import org.dongthuan.review.AnsweringApprovers;
import org.springframework.stereotype.Component;

/**
 * Who may say that use has stopped: the recipient as long as his account is open; when it is closed, or he has let the term
 * pass, other approvers who answer for his agency. Never the person whose data it is, nor whoever answered for him or could do
 * so.
 */
@Component
class CessationConfirmers {

    private final AnsweringApprovers approvers;
    private final People people;
    private final Speakers speakers;

    CessationConfirmers(AnsweringApprovers approvers, People people, Speakers speakers) {
        this.approvers = approvers;
        this.people = people;
        this.speakers = speakers;
    }

    Optional<String> recipient(StoredConsent consent) {
        return Optional.of(consent.question().requester()).filter(people::isOpen);
    }

    /** Whether it is the recipient's turn alone. */
    boolean isRecipientsAlone(StoredConsent consent, Cessation cessation) {
        return !cessation.isEscalated() && recipient(consent).isPresent();
    }

    /** The agency whose approvers are asked, the present one while somebody is there. */
    Optional<AgencyCode> agency(StoredConsent consent, Cessation cessation) {
        AgencyCode present = cessation.agency();
        return present != null
                ? approvers.nearest(present, excluded(consent))
                : approvers.nearest(
                        consent.question().requester(), consent.question().recipientAgency(), excluded(consent));
    }

    /** Whose turn it is after those have let their term pass. */
    Optional<AgencyCode> above(StoredConsent consent, AgencyCode agency) {
        return approvers.above(agency, excluded(consent));
    }

    /** Everybody who is asked now. */
    List<String> all(StoredConsent consent, Cessation cessation) {
        List<String> asked = new ArrayList<>(recipient(consent).stream().toList());
        AgencyCode agency = cessation.agency();
        if (agency == null) return asked;
        approvers.at(agency, excluded(consent)).stream()
                .filter(approver -> !asked.contains(approver))
                .forEach(asked::add);
        return asked;
    }

    boolean mayConfirm(String account, StoredConsent consent, Cessation cessation) {
        if (consent.question().requester().equals(account)) return true;
        AgencyCode agency = cessation.agency();
        return agency != null
                && approvers.isOne(account, agency)
                && !excluded(consent).contains(account);
    }

    /** The subject, whoever answered for him, and whoever could do so now: whether use has stopped is not for them to say. */
    Set<String> ofTheSubject(StoredConsent consent) {
        Set<String> his = new HashSet<>(speakers.forOthers(List.of(consent)));
        his.add(consent.question().subject());
        return his;
    }

    private Set<String> excluded(StoredConsent consent) {
        Set<String> excluded = ofTheSubject(consent);
        excluded.add(consent.question().requester());
        return approvers.withStandIns(excluded);
    }
}
