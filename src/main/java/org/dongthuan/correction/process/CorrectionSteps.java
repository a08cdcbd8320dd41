package org.dongthuan.correction.process;

import org.dongthuan.correction.CorrectionEffects;
import org.dongthuan.correction.CorrectionMail;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code record-correction.bpmn}. */
@ExpressionBean
public class CorrectionSteps {

    private final CorrectionEffects effects;
    private final CorrectionMail mail;

    CorrectionSteps(CorrectionEffects effects, CorrectionMail mail) {
        this.effects = effects;
        this.mail = mail;
    }

    public void acknowledgeRequest(String number) {
        mail.announceSubmission(new RequestNumber(number));
    }

    public void applyCorrection(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** Nothing was approved: the request is closed, the record stays as it is. */
    public void recordRefusal(String number) {
        effects.apply(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyRequester(String number) {
        mail.announceDecision(new RequestNumber(number));
    }
}
