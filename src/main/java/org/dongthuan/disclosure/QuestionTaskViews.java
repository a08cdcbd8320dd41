package org.dongthuan.disclosure;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.TaskLine;
import org.dongthuan.review.TaskSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows questions in tasks, and logs to whom. */
@Component
class QuestionTaskViews {

    private final QuestionViews views;
    private final AuditLog audit;

    QuestionTaskViews(QuestionViews views, AuditLog audit) {
        this.views = views;
        this.audit = audit;
    }

    QuestionTaskView toAnswer(
            Actor actor, ReadingQuestion question, TaskSummary task, @Nullable AnswerBody draft, Locale locale) {
        log(actor, question, task);
        return new QuestionTaskView(
                task,
                views.name(question.subject()),
                views.disclosure(actor, question, locale),
                views.words(question),
                question.due(),
                question.status() == QuestionStatus.ESCALATED,
                draft);
    }

    ResponseTaskView toRespond(
            Actor actor, ReadingQuestion question, TaskSummary task, @Nullable ResponseBody draft, Locale locale) {
        log(actor, question, task);
        return new ResponseTaskView(
                task, views.disclosure(actor, question, locale), views.words(question), question.due(), draft);
    }

    Map<RequestNumber, TaskLine> linesForAgency(Collection<ReadingQuestion> questions, Locale locale) {
        return views.linesForAgency(questions, locale);
    }

    Map<RequestNumber, TaskLine> linesForSubject(Collection<ReadingQuestion> questions, Locale locale) {
        return views.linesForSubject(questions, locale);
    }

    private void log(Actor actor, ReadingQuestion question, TaskSummary task) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                .on(question.record().value(), views.reading(question).fields())
                .about(question.number().text())
                .because(task.step()));
    }
}
