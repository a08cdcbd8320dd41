package org.dongthuan.revision;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers can choose from when they propose to change a decision. */
@Component
public class ChangeForms {

    private final Proposable proposable;
    private final DecisionChangeTable changes;
    private final ScopeNames scopes;
    private final HolderNames names;
    private final AuditLog audit;

    ChangeForms(
            Proposable proposable, DecisionChangeTable changes, ScopeNames scopes, HolderNames names, AuditLog audit) {
        this.proposable = proposable;
        this.changes = changes;
        this.scopes = scopes;
        this.names = names;
        this.audit = audit;
    }

    /**
     * What may be proposed of a decision, and of which; that several people are named is logged on their records.
     *
     * @throws Refusal as {@link ChangeDesk#propose}
     */
    @Transactional
    public ChangeForm of(Actor actor, UUID decision, Locale locale) {
        WrittenDecision found = proposable.of(actor, decision);
        Changeable changeable = proposable.changeable(found);
        return new ChangeForm(
                found.id(),
                found.number(),
                found.date(),
                changeable.kinds(),
                changeable.shared() ? parts(actor, found, changeable.people()) : List.of(),
                scopes.of(changeable.standing(), locale),
                changes.openOf(decision).orElse(null));
    }

    private List<ChangeForm.Part> parts(Actor actor, WrittenDecision decision, List<RecordId> people) {
        AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_DECISION)
                .about(decision.id().toString());
        audit.append(people.stream()
                .map(record -> line.on(record.value(), ChangeContents.NAMED))
                .toList());
        Map<RecordId, String> called = names.of(people);
        return people.stream()
                .map(record -> new ChangeForm.Part(record.value(), called.getOrDefault(record, "")))
                .sorted(Comparator.comparing(ChangeForm.Part::name))
                .toList();
    }
}
