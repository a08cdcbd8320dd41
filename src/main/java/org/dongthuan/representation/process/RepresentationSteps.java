package org.dongthuan.representation.process;

import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.representation.RepresentationEffects;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code representative-recording.bpmn}. */
@ExpressionBean
public class RepresentationSteps {

    private final RepresentationEffects effects;

    RepresentationSteps(RepresentationEffects effects) {
        this.effects = effects;
    }

    public void recordMandate(String number) {
        effects.record(new RequestNumber(number));
    }

    /** It was not agreed to: nobody acts for the person. */
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
