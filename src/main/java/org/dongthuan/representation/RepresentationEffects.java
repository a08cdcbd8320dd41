package org.dongthuan.representation;

import org.dongthuan.mandate.RecordMandate;
import org.dongthuan.mandate.RecordedMandates;
import org.dongthuan.notification.Notifications;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a verdict on a proposal does; all in the verdict's transaction. */
@Component
public class RepresentationEffects {

    private final RepresentationTable table;
    private final RepresentationPapers papers;
    private final RecordedMandates mandates;
    private final Notifications notifications;
    private final RepresentationTerms terms;

    RepresentationEffects(
            RepresentationTable table,
            RepresentationPapers papers,
            RecordedMandates mandates,
            Notifications notifications,
            RepresentationTerms terms) {
        this.table = table;
        this.papers = papers;
        this.mandates = mandates;
        this.notifications = notifications;
        this.terms = terms;
    }

    /**
     * Carries out a verdict that agrees: the representative may now accept.
     *
     * @throws IllegalStateException when there is none, or it does not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RequestNumber number) {
        Representation one = table.get(number);
        Opinion verdict = papers.verdict(one, true);
        table.close(number, RepresentationStatus.APPROVED, terms.now());
        papers.issue(one, verdict);
        mandates.record(new RecordMandate(
                number.text(),
                one.cause(),
                one.record(),
                one.subject(),
                one.representative(),
                one.kinds(),
                papers.firstDay(one),
                one.to(),
                verdict.actor(),
                verdict.agency()));
    }

    /**
     * Carries out a verdict that does not.
     *
     * @throws IllegalStateException when that is not what happened
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(RequestNumber number) {
        Representation one = table.get(number);
        Opinion verdict = papers.verdict(one, false);
        table.close(number, RepresentationStatus.REFUSED, terms.now());
        papers.issue(one, verdict);
    }

    /** Makes the paper of the verdict and returns what stores it. */
    public Runnable makeDocument(RequestNumber number) {
        return papers.make(number);
    }

    /** Whoever proposed it; the representative was told when it was recorded. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announceVerdict(RequestNumber number) {
        notifications.announce(
                number + "/decided", table.get(number).requester(), RepresentationMailKinds.DECIDED, number.text());
    }
}
