package org.dongthuan.revision;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.decision.WrittenDecision;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.revision.ChangeRules.Changeable;
import org.springframework.stereotype.Component;

/** Makes a change out of a proposal that passes the rules: numbered, dated, the only open one of its decision. */
@Component
class NewChanges {

    private final DecisionChangeTable changes;
    private final DecisionChangeNumberTable numbers;
    private final TimeLimitRules limits;
    private final Clock clock;

    NewChanges(DecisionChangeTable changes, DecisionChangeNumberTable numbers, TimeLimitRules limits, Clock clock) {
        this.changes = changes;
        this.numbers = numbers;
        this.limits = limits;
        this.clock = clock;
    }

    DecisionChange add(Actor actor, WrittenDecision decision, ProposeChange proposal, Changeable changeable) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        ChangeWords words = ChangeRules.words(proposal, changeable, now.toLocalDate());
        refuseSecond(decision.id());
        var change = new DecisionChange(
                RequestNumber.of(DecisionChange.PREFIX, now.getYear(), numbers.next()),
                decision.id(),
                Objects.requireNonNull(proposal.kind()),
                actor.account(),
                decision.issuer(),
                ChangeStatus.SUBMITTED,
                changeable.shared(),
                changeable.people(),
                proposal.record() == null ? null : new RecordId(proposal.record()),
                words,
                now,
                limits.dueDate(TimeLimitRules.DECISION_CHANGE, now.toLocalDate()),
                null);
        // of two at the same moment the database lets one in
        if (!changes.add(change)) refuseSecond(decision.id());
        return change;
    }

    private void refuseSecond(UUID decision) {
        changes.openOf(decision).ifPresent(open -> {
            throw new Refusal.Conflict("open-change-exists", Map.of("number", open.text()), open.text());
        });
    }
}
