package org.dongthuan.revision;

import org.dongthuan.decision.DecisionRelations;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.grant.GrantReplacements;
import org.dongthuan.grant.GrantsOfDecisions;
import org.dongthuan.platform.Texts;
import org.dongthuan.review.Opinion;
import org.springframework.stereotype.Component;

/** What becomes of a decision that a newer one changes. */
@Component
class ChangedDecisions {

    private final DecisionRelations relations;
    private final GrantsOfDecisions grants;
    private final NarrowedScopes narrowed;
    private final GrantReplacements replacements;
    private final ChangeMail mail;
    private final Texts texts;

    ChangedDecisions(
            DecisionRelations relations,
            GrantsOfDecisions grants,
            NarrowedScopes narrowed,
            GrantReplacements replacements,
            ChangeMail mail,
            Texts texts) {
        this.relations = relations;
        this.grants = grants;
        this.narrowed = narrowed;
        this.replacements = replacements;
        this.mail = mail;
        this.texts = texts;
    }

    /** Holds what it gave, so that what that rests on ends before or after. */
    void hold(DecisionChange change) {
        narrowed.hold(change);
    }

    /**
     * What it gave ends when it is revoked, and goes on narrower when it is replaced; a correction touches nothing but
     * the paper.
     */
    void by(DecisionChange change, WrittenDecision newer, Opinion verdict) {
        relations.add(newer.id(), change.decision(), change.kind());
        String reason = texts.text("revision.end-reason." + change.kind(), Texts.VIETNAMESE, newer.number());
        switch (change.kind()) {
            case REVOKE -> grants.revoke(change.decision(), verdict.actor(), verdict.agency(), reason);
            case REPLACE -> {
                replacements.replace(narrowed.get(change), newer.id(), verdict.actor(), verdict.agency(), reason);
                // of several, those of whom nothing is left
                grants.revoke(change.decision(), verdict.actor(), verdict.agency(), reason);
            }
            case CORRECT -> mail.announceCorrection(change);
        }
    }
}
