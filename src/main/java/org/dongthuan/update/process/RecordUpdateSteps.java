package org.dongthuan.update.process;

import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.update.ListChanges;
import org.dongthuan.update.UpdateEffects;
import org.dongthuan.update.UpdateMail;

/** The steps of {@code record-update.bpmn}. */
@ExpressionBean
public class RecordUpdateSteps {

    private final UpdateEffects effects;
    private final ListChanges listChanges;
    private final UpdateMail mail;

    RecordUpdateSteps(UpdateEffects effects, ListChanges listChanges, UpdateMail mail) {
        this.effects = effects;
        this.listChanges = listChanges;
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

    /** The records of a list, each in a transaction of its own; nothing is left to store in the end. */
    public Runnable makeChanges(String number, Runnable goesOn) {
        listChanges.record(new RequestNumber(number), goesOn);
        return () -> {};
    }

    public Runnable makeDocument(String number) {
        return effects.makeDocument(new RequestNumber(number));
    }

    public void notifyOfficer(String number) {
        mail.announceDecision(new RequestNumber(number));
    }
}
