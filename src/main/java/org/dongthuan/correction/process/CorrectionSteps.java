package org.dongthuan.correction.process;

import org.dongthuan.correction.CorrectionEffects;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code record-correction.bpmn}. */
@ExpressionBean
public class CorrectionSteps {

    private final CorrectionEffects effects;

    CorrectionSteps(CorrectionEffects effects) {
        this.effects = effects;
    }

    public void acknowledgeRequest(String number) {
        effects.sendAcknowledgement(new RequestNumber(number));
    }

    public void applyCorrection(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** Nothing was approved: the request is closed, the record stays as it is. */
    public void recordRefusal(String number) {
        effects.apply(new RequestNumber(number));
    }

    public void makeDocument(String number) {
        effects.makeDocument(new RequestNumber(number));
    }

    public void notifyRequester(String number) {
        effects.sendDecision(new RequestNumber(number));
    }
}
