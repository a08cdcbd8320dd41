package org.dongthuan.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dongthuan.decision.DecisionReading;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.GrantDecision;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** The written decisions under which somebody was seen, and what of them is open to him. */
@Component
class DisclosedPapers {

    private final WrittenDecisions decisions;
    private final DecisionReading reading;

    DisclosedPapers(WrittenDecisions decisions, DecisionReading reading) {
        this.decisions = decisions;
        this.reading = reading;
    }

    /** All at once. */
    Map<UUID, GrantDecision> of(Actor actor, Set<UUID> decided) {
        Map<UUID, String> numbers = decisions.numbers(decided);
        Set<UUID> readable = reading.readable(actor, decided);
        Set<UUID> extracts = reading.extracts(actor, decided);
        return decided.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new GrantDecision(id, numbers.get(id), readable.contains(id), extracts.contains(id))));
    }
}
