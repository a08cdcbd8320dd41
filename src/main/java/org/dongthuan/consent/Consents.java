package org.dongthuan.consent;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.platform.Refusal;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features ask people for their consent and learn what they answered. */
@Component
public class Consents {

    static final String PREFIX = "DY";

    private final ConsentTable table;
    private final ConsentNames names;
    private final TimeLimitRules limits;
    private final ConsentEndings endings;
    private final Cessations cessations;
    private final Clock clock;

    Consents(
            ConsentTable table,
            ConsentNames names,
            TimeLimitRules limits,
            ConsentEndings endings,
            Cessations cessations,
            Clock clock) {
        this.table = table;
        this.names = names;
        this.limits = limits;
        this.endings = endings;
        this.cessations = cessations;
        this.clock = clock;
    }

    /**
     * Stores the question; it reaches the person when the process {@code consent-approval} is started with the consent's
     * number as business key.
     *
     * @throws IllegalArgumentException for fields, purposes and legal bases that the catalogues do not know
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent ask(ConsentQuestion question) {
        names.check(question);
        OffsetDateTime now = OffsetDateTime.now(clock);
        var consent = new Consent(
                UUID.randomUUID(),
                RequestNumber.of(PREFIX, now.getYear(), table.nextNumber()),
                question,
                ConsentStatus.ASKED,
                List.of(),
                null,
                limits.dueDate(TimeLimitRules.CONSENT_ANSWER, now.toLocalDate()),
                null,
                null);
        table.add(new StoredConsent(consent, ConsentTexts.CURRENT, now, null));
        return consent;
    }

    /**
     * The request for which it was asked is over, and nothing is granted: a question that nobody has answered is taken
     * back, a consent that stands ends. Else without effect.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(RequestNumber consent) {
        endings.cancel(consent);
    }

    /**
     * A consent was withdrawn under which something was granted: whoever was let in is asked to say that use has stopped
     * and copies are gone. Begins after the caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitCessation(RequestNumber consent) {
        cessations.open(get(consent));
    }

    /** As it stands now; {@code consent-unknown} (404) when there is none. */
    public Consent get(RequestNumber number) {
        return table.find(number).map(StoredConsent::consent).orElseThrow(Consents::unknown);
    }

    /** All of these as they stand now, in no order. */
    public List<Consent> get(Collection<RequestNumber> numbers) {
        if (numbers.isEmpty()) return List.of();
        return table.all(numbers).stream().map(StoredConsent::consent).toList();
    }

    /** As it stands now, and so until the caller's transaction ends: a withdrawal waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent hold(RequestNumber number) {
        return table.hold(number).map(StoredConsent::consent).orElseThrow(Consents::unknown);
    }

    static Refusal.NotFound unknown() {
        return new Refusal.NotFound("consent-unknown");
    }
}
