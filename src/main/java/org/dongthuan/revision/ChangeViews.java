package org.dongthuan.revision;

import java.util.List;
import java.util.Locale;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.HolderNames;
import org.dongthuan.review.AwaitedAppointment;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.revision.ChangeSight.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people see of a change. */
@Component
class ChangeViews {

    private final WrittenDecisions decisions;
    private final ReviewDesk review;
    private final ChangeStory story;
    private final ScopeNames scopes;
    private final HolderNames names;
    private final AuditLog audit;

    ChangeViews(
            WrittenDecisions decisions,
            ReviewDesk review,
            ChangeStory story,
            ScopeNames scopes,
            HolderNames names,
            AuditLog audit) {
        this.decisions = decisions;
        this.review = review;
        this.story = story;
        this.scopes = scopes;
        this.names = names;
        this.audit = audit;
    }

    /** For somebody whose right was checked; logged on the records that the decision tells of. */
    DecisionChangeView view(Actor actor, DecisionChange change, Seen seen, Locale locale) {
        boolean part = seen == Seen.OWN_PART;
        boolean officer = seen == Seen.AS_OFFICER;
        audit.append(ChangeStart.lines(actor, change, Action.READ_REQUEST));
        boolean open = change.status().isOpen();
        return new DecisionChangeView(
                change.number(),
                change.status(),
                change.kind(),
                link(decisions.find(change.decision()).orElseThrow(), part),
                change.decidingAgency(),
                officer ? story.name(change.requester()) : null,
                part ? null : change.words().reason(),
                change.words().printed(),
                change.words().corrected(),
                part ? null : partOf(change),
                part ? null : scopes.of(change.words().scope(), locale),
                open ? withAgency(change) : null,
                open ? awaited(change) : null,
                change.submittedAt(),
                change.dueDate(),
                ruling(change, part),
                officer ? story.of(change, locale) : List.of(),
                open && officer && change.requester().equals(actor.account()));
    }

    private @Nullable String partOf(DecisionChange change) {
        return change.part() == null ? null : names.of(List.of(change.part())).get(change.part());
    }

    private AgencyCode withAgency(DecisionChange change) {
        return review.presentAgency(change.number());
    }

    private @Nullable AwaitedAppointment awaited(DecisionChange change) {
        return review.awaitedAppointment(change.number()).orElse(null);
    }

    private @Nullable DecisionLink ruling(DecisionChange change, boolean part) {
        return decisions.ofRequest(change.number().text()).stream()
                .findFirst()
                .map(decision -> link(decision, part))
                .orElse(null);
    }

    private static DecisionLink link(WrittenDecision decision, boolean part) {
        return part ? DecisionLink.toExtract(decision) : DecisionLink.of(decision);
    }
}
