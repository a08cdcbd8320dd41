package org.dongthuan.revision.process;

import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeEffects;
import org.dongthuan.revision.ChangeMail;

/** The steps of {@code decision-change.bpmn}. */
@ExpressionBean
public class DecisionChangeSteps {

    private final ChangeEffects effects;
    private final ChangeMail mail;

    DecisionChangeSteps(ChangeEffects effects, ChangeMail mail) {
        this.effects = effects;
        this.mail = mail;
    }

    public void applyChange(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** The change was not approved: the old decision stays as it is. */
    public void recordRefusal(String number) {
        effects.refuse(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyProposer(String number) {
        mail.announceVerdict(new RequestNumber(number));
    }
}
