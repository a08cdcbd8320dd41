package org.dongthuan.revision;

import java.util.Locale;
import java.util.UUID;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers can choose from when they propose to change a decision. */
@Component
public class ChangeForms {

    private final Proposable proposable;
    private final DecisionChangeTable changes;
    private final ScopeNames scopes;

    ChangeForms(Proposable proposable, DecisionChangeTable changes, ScopeNames scopes) {
        this.proposable = proposable;
        this.changes = changes;
        this.scopes = scopes;
    }

    /**
     * What may be proposed of a decision, and of which.
     *
     * @throws Refusal as {@link ChangeDesk#propose}
     */
    @Transactional(readOnly = true)
    public ChangeForm of(Actor actor, UUID decision, Locale locale) {
        WrittenDecision found = proposable.of(actor, decision);
        Changeable changeable = proposable.changeable(found);
        return new ChangeForm(
                found.id(),
                found.number(),
                found.date(),
                changeable.kinds(),
                changeable.shared(),
                changeable.only() == null ? null : scopes.of(changeable.only(), locale),
                changes.openOf(decision).orElse(null));
    }
}
