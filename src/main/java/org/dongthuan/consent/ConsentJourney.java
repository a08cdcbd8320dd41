package org.dongthuan.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the processes of a consent do to it; each step looks at the stored consent, never at what the engine believes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ConsentJourney {

    private final ConsentTable consents;
    private final ProofTable proofs;
    private final MandataryMail mandataries;
    private final Notifications notifications;
    private final ConsentWorkflow workflow;
    private final Clock clock;

    ConsentJourney(
            ConsentTable consents,
            ProofTable proofs,
            MandataryMail mandataries,
            Notifications notifications,
            ConsentWorkflow workflow,
            Clock clock) {
        this.consents = consents;
        this.proofs = proofs;
        this.mandataries = mandataries;
        this.notifications = notifications;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** The question goes to the person; the last day for an answer. */
    public LocalDate open(RequestNumber number) {
        StoredConsent consent = get(number);
        if (consent.status() != ConsentStatus.ASKED) throw new IllegalStateException(number + " is not asked any more");
        return consent.consent().answerBy();
    }

    /** The account of the person who is asked. */
    public String subject(RequestNumber number) {
        return get(number).question().subject();
    }

    public void invite(RequestNumber number) {
        StoredConsent consent = get(number);
        announce(consent, ConsentMail.asked(number), ConsentMail.INVITATION);
        mandataries.announce(consent, ConsentMail.asked(number), MandataryMail.INVITATION);
    }

    /** Nobody is reminded of what he has done. */
    public void remind(RequestNumber number) {
        StoredConsent consent = get(number);
        if (consent.status() != ConsentStatus.ASKED) return;
        announce(consent, ConsentMail.reminded(number), ConsentMail.REMINDER);
        mandataries.announce(consent, ConsentMail.reminded(number), MandataryMail.REMINDER);
    }

    /**
     * Nobody has answered in time.
     *
     * @throws IllegalStateException when the last day is not over by our own clock, or somebody has answered
     */
    public void lapse(RequestNumber number) {
        if (!consents.lapsed(number, LocalDate.now(clock), OffsetDateTime.now(clock)))
            throw new IllegalStateException(number + " cannot lapse now");
    }

    /** Has the receipt made of how the question ended, whatever has become of the consent since. */
    public void requestReceipt(RequestNumber number) {
        StoredConsent consent = get(number);
        ConsentEvent event = proofs.answer(consent.id())
                .map(answer -> answer.answer().event())
                .orElse(ConsentEvent.LAPSED);
        workflow.startReceipt(number, event);
    }

    private void announce(StoredConsent consent, String event, String kind) {
        String number = consent.number().text();
        notifications.announce(
                event,
                consent.question().subject(),
                kind,
                number,
                consent.consent().answerBy());
    }

    private StoredConsent get(RequestNumber number) {
        return consents.find(number).orElseThrow(() -> new IllegalStateException("No consent " + number));
    }
}
