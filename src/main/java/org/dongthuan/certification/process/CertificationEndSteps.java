package org.dongthuan.certification.process;

import org.dongthuan.certification.EndEffects;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code certification-end.bpmn}. */
@ExpressionBean
public class CertificationEndSteps {

    private final EndEffects effects;

    CertificationEndSteps(EndEffects effects) {
        this.effects = effects;
    }

    public void revokeCertification(String number) {
        effects.revoke(new RequestNumber(number));
    }

    /** It was not agreed to: the certification stays as it is. */
    public void recordRefusal(String number) {
        effects.refuse(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyProposer(String number) {
        effects.announceVerdict(new RequestNumber(number));
    }
}
