package org.dongthuan.revision;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Seen;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where officers propose that a written decision is revoked, replaced or corrected, and people follow it. */
@Component
public class ChangeDesk {

    private final Proposable proposable;
    private final NewChanges newChanges;
    private final ChangeStart start;
    private final DecisionChangeTable changes;
    private final ChangeViews views;
    private final ChangeSight sight;

    ChangeDesk(
            Proposable proposable,
            NewChanges newChanges,
            ChangeStart start,
            DecisionChangeTable changes,
            ChangeViews views,
            ChangeSight sight) {
        this.proposable = proposable;
        this.newChanges = newChanges;
        this.start = start;
        this.changes = changes;
        this.views = views;
        this.sight = sight;
    }

    /**
     * Proposes it and starts its journey; another verifier and an approver of the same body decide.
     *
     * @throws Refusal {@code decision-unknown} (404), {@code not-permitted} and {@code own-request} (403),
     *     {@code decision-ended} and {@code open-change-exists} (409), {@code change-invalid} (422, names each member)
     */
    @Transactional
    public DecisionChangeSummary propose(Actor actor, UUID decision, ProposeChange proposal) {
        WrittenDecision found = proposable.of(actor, decision);
        Changeable changeable = proposable.changeable(found);
        DecisionChange change = newChanges.add(actor, found, proposal, changeable);
        start.proposed(actor, change);
        // it has come to its first step by now
        return DecisionChangeSummary.of(changes.get(change.number()));
    }

    /** One with its story; {@code request-unknown} (404) for people who may not see it; the reading is logged. */
    @Transactional
    public DecisionChangeView view(Actor actor, RequestNumber number, Locale locale) {
        DecisionChange change = changes.find(number).orElseThrow(ChangeDesk::unknown);
        ChangeSight.Seen seen = sight.of(actor, List.of(change)).get(number);
        if (seen == null) throw unknown();
        return views.view(actor, change, seen, locale);
    }

    /**
     * Takes a proposal back; its decision stays as it is and may be proposed anew.
     *
     * @throws Refusal {@code request-unknown} (404), {@code not-permitted} (403) for all but its proposer,
     *     {@code already-decided} (409), {@code changed-meanwhile} (412) when it is no longer what the person saw
     */
    @Transactional
    public DecisionChangeView withdraw(Actor actor, RequestNumber number, Seen seen, Locale locale) {
        DecisionChangeView shown = view(actor, number, locale);
        DecisionChange change = changes.get(number);
        if (!change.requester().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        seen.orRefuse(shown.fingerprint());
        start.withdrawn(actor, change);
        return view(actor, number, locale);
    }

    private static Refusal unknown() {
        return new Refusal.NotFound("request-unknown");
    }
}
