package org.dongthuan.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Where a request to read stands as a whole; text key {@code access.status.<name>}. */
public enum AccessStatus {
    /** On its way to the agency by a door that has no gate. */
    SUBMITTED,
    AWAITING_CONSENT,
    /** The agency of whoever asks has to say first that it lies within its function. */
    AWAITING_CERTIFICATION,
    IN_VERIFICATION,
    IN_REVIEW,
    IN_APPROVAL,
    TO_BE_ISSUED,
    GRANTED,
    PARTLY_GRANTED,
    REFUSED,
    WITHDRAWN,
    LAPSED;

    /**
     * The summary of what became of everybody asked about. As long as somebody's part is open, the one that is least
     * far tells. Afterwards: granted for all or for some; else taken back, when some of it was; else lapsed, when
     * nobody answered at all; else refused.
     */
    static AccessStatus of(Collection<AccessStage> stages) {
        Set<AccessStage> present = EnumSet.copyOf(stages);
        if (present.contains(AccessStage.SUBMITTED)) return SUBMITTED;
        if (present.contains(AccessStage.AWAITING_CONSENT)) return AWAITING_CONSENT;
        if (present.contains(AccessStage.AWAITING_CERTIFICATION)) return AWAITING_CERTIFICATION;
        if (present.contains(AccessStage.IN_VERIFICATION)) return IN_VERIFICATION;
        if (present.contains(AccessStage.IN_REVIEW)) return IN_REVIEW;
        if (present.contains(AccessStage.IN_APPROVAL)) return IN_APPROVAL;
        if (present.contains(AccessStage.TO_BE_ISSUED)) return TO_BE_ISSUED;
        if (present.equals(EnumSet.of(AccessStage.GRANTED))) return GRANTED;
        if (present.contains(AccessStage.GRANTED)) return PARTLY_GRANTED;
        if (present.contains(AccessStage.WITHDRAWN)) return WITHDRAWN;
        boolean unanswered = present.equals(EnumSet.of(AccessStage.CONSENT_LAPSED))
                || present.equals(EnumSet.of(AccessStage.CERTIFICATION_LAPSED));
        return unanswered ? LAPSED : REFUSED;
    }

    /** Whether something of it can still be decided or taken back. */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED,
                    AWAITING_CONSENT,
                    AWAITING_CERTIFICATION,
                    IN_VERIFICATION,
                    IN_REVIEW,
                    IN_APPROVAL,
                    TO_BE_ISSUED -> true;
            case GRANTED, PARTLY_GRANTED, REFUSED, WITHDRAWN, LAPSED -> false;
        };
    }
}
