package org.dongthuan.certification;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a verdict on taking a certification back does; all in the verdict's transaction. */
@Component
public class EndEffects {

    private final CertificationEndTable ends;
    private final CertificationTable table;
    private final EndPapers papers;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndEffects(
            CertificationEndTable ends,
            CertificationTable table,
            EndPapers papers,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ends = ends;
        this.table = table;
        this.papers = papers;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Carries out a verdict that agrees: nothing rests on the certification any more.
     *
     * @throws IllegalStateException when there is none, or it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(RequestNumber number) {
        CertificationEnd end = ends.get(number);
        Opinion verdict = papers.verdict(end, true);
        OffsetDateTime now = OffsetDateTime.now(clock);
        // held before the grants that rest on it, as everywhere
        Certification certification = table.lock(end.certification()).orElseThrow();
        table.revoked(certification.number(), now);
        ends.close(number, EndStatus.APPROVED, now);
        papers.issue(end, certification, verdict);
        events.publishEvent(new CertificationRevoked(certification.number(), verdict.actor(), verdict.agency()));
        notifications.announce(
                number + "/revoked",
                certification.question().requester(),
                CertificationMail.REVOKED,
                certification.number().text());
    }

    /**
     * Carries out a verdict that does not: the certification stays as it is.
     *
     * @throws IllegalStateException when that is not what happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequestNumber number) {
        CertificationEnd end = ends.get(number);
        Opinion verdict = papers.verdict(end, false);
        ends.close(number, EndStatus.REFUSED, OffsetDateTime.now(clock));
        papers.issue(end, table.find(end.certification()).orElseThrow(), verdict);
    }

    /** Makes the paper of the verdict and returns what stores it. */
    public Runnable makeDocument(RequestNumber number) {
        return papers.make(number);
    }

    /** Whoever proposed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announceVerdict(RequestNumber number) {
        CertificationEnd end = ends.get(number);
        notifications.announce(
                number + "/decided",
                end.requester(),
                CertificationMail.END_DECIDED,
                end.certification().text());
    }
}
