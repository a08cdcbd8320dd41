package org.dongthuan.life.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.dongthuan.calendar.ReminderTimes;
import org.dongthuan.calendar.TermEnd;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.life.DeclarationEffects;
import org.dongthuan.life.DeclarationHolders;
import org.dongthuan.life.DeclarationMail;
import org.dongthuan.platform.engine.ExpressionBean;
import org.dongthuan.review.RequestNumber;

/** The steps of {@code record-declaration.bpmn}. */
@ExpressionBean
public class RecordDeclarationSteps {

    private final DeclarationEffects effects;
    private final DeclarationMail mail;
    private final DeclarationHolders holders;
    private final ReminderTimes times;
    private final Clock clock;

    RecordDeclarationSteps(
            DeclarationEffects effects,
            DeclarationMail mail,
            DeclarationHolders holders,
            ReminderTimes times,
            Clock clock) {
        this.effects = effects;
        this.mail = mail;
        this.holders = holders;
        this.times = times;
        this.clock = clock;
    }

    public void askHolder(String number) {
        mail.ask(new RequestNumber(number));
    }

    /** Heard when the task is created: only the person himself finds it, and the engine's variables name nobody. */
    public void begin(DelegateTask task) {
        var number = new RequestNumber(task.getExecution().getProcessBusinessKey());
        task.setName(task.getName() + " " + number);
        task.addCandidateUser(holders.of(number));
    }

    /** Asked when the task begins: the morning of the day by the table of limits, at the latest that of the last day. */
    public Date reminderDate(String dueDate) {
        return times.byLimit(TimeLimitRules.FIRST_DECLARATION_REMINDER, dueDate);
    }

    /** The first moment after the last day. */
    public Date overdueDate(String dueDate) {
        return TermEnd.over(dueDate, clock.getZone());
    }

    public void remindHolder(String number) {
        mail.remind(new RequestNumber(number));
    }

    public void remindOverdue(String number) {
        mail.overdue(new RequestNumber(number));
    }

    public void applyDeclaration(String number) {
        effects.apply(new RequestNumber(number));
    }

    /** The end of the new term for whoever declares. */
    public String sendBack(String number) {
        return effects.sendBack(new RequestNumber(number));
    }

    /** @param part the time that was decided on */
    public Runnable makeDocument(String part) {
        return effects.makeDocument(new RequestNumber(part));
    }

    /** Likewise of what goes back. */
    public Runnable makeReturnPaper(String part) {
        return effects.makeDocument(new RequestNumber(part));
    }

    public void notifyApproved(String number) {
        mail.approved(new RequestNumber(number));
    }

    public void notifyReturned(String number) {
        mail.returned(new RequestNumber(number));
    }
}
