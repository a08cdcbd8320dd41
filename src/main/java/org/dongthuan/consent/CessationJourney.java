package org.dongthuan.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process after a withdrawal does; each step looks at what is stored, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CessationJourney {

    private final ConsentTable consents;
    private final CessationTable cessations;
    private final CessationConfirmers confirmers;
    private final CessationMail mail;
    private final TimeLimitRules limits;
    private final Clock clock;

    CessationJourney(
            ConsentTable consents,
            CessationTable cessations,
            CessationConfirmers confirmers,
            CessationMail mail,
            TimeLimitRules limits,
            Clock clock) {
        this.consents = consents;
        this.cessations = cessations;
        this.confirmers = confirmers;
        this.mail = mail;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Whom the engine asks.
     *
     * @param recipient his account, while it is open
     * @param agency the agency whose approvers are asked
     * @param excluded who must not be asked
     */
    public record Asked(Optional<String> recipient, Optional<AgencyCode> agency, Set<String> excluded) {

        public Asked {
            excluded = Set.copyOf(excluded);
        }
    }

    /** Finds who is asked next, and tells them; the last day, or nothing when nobody is there. */
    public Optional<LocalDate> findConfirmer(RequestNumber number) {
        StoredConsent consent = get(number);
        Cessation cessation = open(consent);
        boolean alone = confirmers.isRecipientsAlone(consent, cessation);
        Optional<AgencyCode> agency = alone ? Optional.empty() : confirmers.agency(consent, cessation);
        cessations.asked(consent.id(), agency.orElse(null));
        if (!alone && agency.isEmpty()) return Optional.empty();
        Cessation asked = open(consent);
        mail.asked(consent, asked, confirmers.all(consent, asked));
        return Optional.of(asked.due());
    }

    public Asked asked(RequestNumber number) {
        StoredConsent consent = get(number);
        Cessation cessation = open(consent);
        return new Asked(
                confirmers.recipient(consent),
                Optional.ofNullable(cessation.agency()),
                confirmers.ofTheSubject(consent));
    }

    public void remind(RequestNumber number) {
        StoredConsent consent = get(number);
        Cessation cessation = open(consent);
        mail.reminded(consent, cessation, confirmers.all(consent, cessation));
    }

    /**
     * The term is over without a word: from now on the agency is asked too, and then the one above it.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has confirmed
     */
    public void escalate(RequestNumber number) {
        StoredConsent consent = get(number);
        Cessation passed = open(consent);
        LocalDate today = LocalDate.now(clock);
        LocalDate due = limits.dueDate(TimeLimitRules.CESSATION_ESCALATED, today);
        if (!cessations.escalated(passed, today, OffsetDateTime.now(clock), due))
            throw new IllegalStateException("The term of " + number + " is not over");
        AgencyCode silent = passed.agency();
        if (silent != null)
            cessations.asked(consent.id(), confirmers.above(consent, silent).orElse(silent));
        mail.late(consent, passed);
    }

    /** Whether there is by now somebody to be asked. */
    public boolean isSomebodyThere(RequestNumber number) {
        StoredConsent consent = get(number);
        Cessation cessation = open(consent);
        return confirmers.isRecipientsAlone(consent, cessation)
                || confirmers.agency(consent, cessation).isPresent();
    }

    public void reportNobody(RequestNumber number) {
        StoredConsent consent = get(number);
        mail.nobody(consent, open(consent));
    }

    /** What stands in Cockpit while nobody is there. */
    public String nobodyLeft(RequestNumber number) {
        return mail.nobodyLeft(get(number));
    }

    private Cessation open(StoredConsent consent) {
        return cessations
                .lock(consent.id())
                .filter(found -> !found.isConfirmed())
                .orElseThrow(() -> new IllegalStateException(consent.number() + " waits for no confirmation"));
    }

    private StoredConsent get(RequestNumber number) {
        return consents.find(number).orElseThrow(() -> new IllegalStateException("No consent " + number));
    }
}
