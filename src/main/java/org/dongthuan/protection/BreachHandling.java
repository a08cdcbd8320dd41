package org.dongthuan.protection;

import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** What the desk needs of a breach on its way. */
@Component
record BreachHandling(
        BreachVisibility visibility,
        BreachOfficers officers,
        BreachViews views,
        BreachLog log,
        BreachWorkflow workflow) {

    void begins(Actor actor, Breach breach) {
        log.did(actor, breach, "REPORT");
        workflow.start(breach.number());
    }

    Optional<String> task(Actor actor, Breach breach) {
        return breach.status().isOpen() && officers.isOne(actor.account(), breach)
                ? workflow.task(breach.number())
                : Optional.empty();
    }
}
