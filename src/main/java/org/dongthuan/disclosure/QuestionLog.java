package org.dongthuan.disclosure;

import java.util.List;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.People;
import org.dongthuan.platform.Refusal;
import org.springframework.stereotype.Component;

/** Who said a word in a question, in the log of the record. */
@Component
class QuestionLog {

    private final AuditLog audit;
    private final People people;

    QuestionLog(AuditLog audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    void append(String account, ReadingQuestion question, Action action, String outcome) {
        Actor actor = people.actor(account).orElseThrow(() -> new Refusal.NotFound("task-unknown"));
        audit.append(AuditEntry.done(account, actor.agencyCode(), action)
                .on(question.record().value(), List.of())
                .about(question.number().text())
                .because(outcome));
    }
}
