package org.dongthuan.consent;

import java.util.UUID;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features ask people for their consent and learn what they answered. */
@Component
public class Consents {

    /**
     * Stores the question; it reaches the person when the process {@code consent-approval} is started with the consent's
     * number as business key.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent ask(ConsentQuestion question) {
        throw new UnsupportedOperationException(question.request().text());
    }

    /** Takes back a question that nobody has answered, with the request it was asked for; else without effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(RequestNumber consent) {
        throw new UnsupportedOperationException(consent.text());
    }

    /** As it stands now. */
    public Consent get(RequestNumber number) {
        throw new UnsupportedOperationException(number.text());
    }

    /** As it stands now, and so until the caller's transaction ends: a withdrawal waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Consent hold(UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }
}
