package org.dongthuan.standing.process;

import java.time.Clock;
import java.util.Date;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.standing.StandingEffects;
import org.dongthuan.standing.StandingMail;

/** The steps of {@code standing-decision.bpmn}. */
@ExpressionBean
public class StandingDecisionSteps {

    private final StandingEffects effects;
    private final StandingMail mail;
    private final Clock clock;

    StandingDecisionSteps(StandingEffects effects, StandingMail mail, Clock clock) {
        this.effects = effects;
        this.mail = mail;
        this.clock = clock;
    }

    public void putInForce(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** Not agreed to: the proposal is closed, nothing is opened. */
    public void recordRefusal(String number) {
        effects.apply(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyPeople(String number) {
        mail.announceDecision(new RequestNumber(number));
    }

    /** The first moment after the last day that was proposed. */
    public Date lapseDate(String lastDay) {
        return Date.from(
                TermEnd.day(lastDay).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    public void lapseProposal(String number) {
        effects.lapse(new RequestNumber(number));
    }

    public void notifyLapse(String number) {
        mail.announceLapse(new RequestNumber(number));
    }
}
