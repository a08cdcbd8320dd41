package org.dongthuan.grant;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Readings;
import org.dongthuan.audit.Readings.Usage;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.Grant.End;
import org.springframework.stereotype.Component;

/** Grants as they stand now, with what the log says of their use. */
@Component
class GrantViews {

    private final Readings readings;
    private final WrittenDecisions decisions;
    private final Clock clock;

    GrantViews(Readings readings, WrittenDecisions decisions, Clock clock) {
        this.readings = readings;
        this.decisions = decisions;
        this.clock = clock;
    }

    List<GrantView> of(List<Grant> grants, Predicate<Grant> mayRevoke) {
        Map<UUID, Usage> usage = readings.usage(
                Action.READ_RECORD, grants.stream().map(Grant::id).toList());
        Map<UUID, String> numbers =
                decisions.numbers(grants.stream().map(Grant::decision).collect(Collectors.toSet()));
        return grants.stream()
                .map(grant -> view(
                        grant,
                        new GrantDecision(grant.decision(), numbers.get(grant.decision()), true, false),
                        usage.getOrDefault(grant.id(), Usage.NONE),
                        mayRevoke.test(grant)))
                .toList();
    }

    private GrantView view(Grant grant, GrantDecision decision, Usage usage, boolean mayRevoke) {
        var state = GrantCheck.state(grant, clock.instant());
        End end = grant.end();
        return new GrantView(
                grant.id(),
                grant.request(),
                grant.record(),
                grant.recipient(),
                grant.recipientAgency(),
                grant.grantedBy(),
                grant.purpose(),
                grant.fields(),
                grant.formsOfUse().stream().sorted().toList(),
                grant.channel(),
                grant.from(),
                grant.to(),
                decision,
                grant.givenAt(),
                state,
                end == null ? null : new GrantView.Ending(end.kind(), end.at(), end.reason()),
                usage.times(),
                usage.last(),
                mayRevoke && !state.isOver());
    }
}
