package org.dongthuan.life;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.record.Field;
import org.dongthuan.review.TaskDesk;
import org.springframework.stereotype.Component;

/** Leads whoever fills in a group or submits the whole by its page to what his task does. */
@Component
class DeclarationSubmission {

    private final DeclarationRules rules;
    private final DeclarationProofs proofs;
    private final DeclarationWorkflow workflow;
    private final TaskDesk tasks;
    private final AuditLog audit;

    DeclarationSubmission(
            DeclarationRules rules,
            DeclarationProofs proofs,
            DeclarationWorkflow workflow,
            TaskDesk tasks,
            AuditLog audit) {
        this.rules = rules;
        this.proofs = proofs;
        this.workflow = workflow;
        this.tasks = tasks;
        this.audit = audit;
    }

    /** A group in front of its holder; logged. */
    GroupSheet sheet(Actor actor, Declaration declaration, String group, List<Field> fields, DeclarationSheet sheet) {
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(declaration.record().value(), fields.stream().map(Field::id).toList())
                .about(declaration.number().text())
                .because("own-data"));
        return new GroupSheet(
                declaration.number(),
                group,
                fields,
                sheet,
                fields.stream()
                        .filter(field -> rules.isNeeded(sheet, field))
                        .map(Field::id)
                        .collect(Collectors.toUnmodifiableSet()),
                rules.proofsAsked(sheet, group),
                proofs.described(declaration));
    }

    /** By the very task that waits for it: what Tasklist does, too. */
    void submit(Actor actor, Declaration declaration, boolean attested) {
        String task = workflow.task(declaration.number()).orElseThrow(() -> new Refusal.Conflict("not-declaring"));
        tasks.complete(actor, task, JsonNodeFactory.instance.objectNode().put("attested", attested), Seen.UNTOLD);
    }
}
