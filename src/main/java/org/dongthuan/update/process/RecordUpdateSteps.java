package org.dongthuan.update.process;

import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.UpdateEffects;
import org.dongthuan.update.UpdateMail;

/** The steps of {@code record-update.bpmn}. */
@ExpressionBean
public class RecordUpdateSteps {

    private final UpdateEffects effects;
    private final UpdateMail mail;

    RecordUpdateSteps(UpdateEffects effects, UpdateMail mail) {
        this.effects = effects;
        this.mail = mail;
    }

    public void applyUpdate(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** Nothing was approved: the update is closed, the record stays as it is. */
    public void recordRefusal(String number) {
        effects.apply(new RequestNumber(number));
    }

    public void notifyHolder(String number) {
        mail.announceChanges(new RequestNumber(number));
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyOfficer(String number) {
        mail.announceDecision(new RequestNumber(number));
    }
}
