package org.dongthuan.revision;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.notification.Notifications;
import org.dongthuan.record.Registry;
import org.dongthuan.review.RequestNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told by mail of a change; of rights that end, {@code grant} tells. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeMail {

    private final DecisionChangeTable changes;
    private final WrittenDecisions decisions;
    private final Proposable proposable;
    private final Registry registry;
    private final Notifications notifications;
    private final ToldLater later;

    ChangeMail(
            DecisionChangeTable changes,
            WrittenDecisions decisions,
            Proposable proposable,
            Registry registry,
            Notifications notifications,
            ToldLater later) {
        this.changes = changes;
        this.decisions = decisions;
        this.proposable = proposable;
        this.registry = registry;
        this.notifications = notifications;
        this.later = later;
    }

    /** Whoever proposed it. */
    public void announceVerdict(RequestNumber number) {
        DecisionChange change = changes.get(number);
        notifications.announce(number + "/decided", change.requester(), "decision-change-decided", number.text());
    }

    /** Whoever asked for what was decided, and those whose part is put right. */
    void announceCorrection(DecisionChange change) {
        String number = change.number().text();
        Stream<String> concerned = change.touched().stream()
                .filter(record -> !later.withholds(change, record))
                .map(record -> registry.holder(record).account())
                .filter(Objects::nonNull);
        Stream<String> asked = decisions.find(change.decision()).map(proposable::requesters).stream()
                .flatMap(Set::stream);
        Stream.concat(asked, concerned)
                .distinct()
                .forEach(account ->
                        notifications.announce(number + "/corrected", account, "decision-corrected", number));
    }
}
