package org.dongthuan.access;

import java.util.List;
import org.dongthuan.access.AccessVisibility.VisibleRequest;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.springframework.stereotype.Component;

/** Writes down who was shown whom in a request to read. */
@Component
class AccessLog {

    private final AuditLog audit;

    AccessLog(AuditLog audit) {
        this.audit = audit;
    }

    /** What stands in a list of others' requests is logged, one's own one wrote oneself. */
    void listed(Actor actor, List<VisibleRequest> visible) {
        audit.append(visible.stream()
                .filter(one -> !one.request().requester().equals(actor.account()))
                .flatMap(one -> one.people().stream().map(person -> seen(actor, one.request(), person)))
                .toList());
    }

    void opened(Actor actor, AccessRequest request, List<AskedPerson> people) {
        audit.append(people.stream().map(person -> seen(actor, request, person)).toList());
    }

    /** That they were found while a request was checked. */
    void found(Actor actor, CheckedRequest checked) {
        audit.append(checked.holders().stream()
                .map(holder -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                        .on(holder.record().value(), List.of())
                        .because(checked.purpose().code()))
                .toList());
    }

    private static AuditEntry seen(Actor actor, AccessRequest request, AskedPerson person) {
        return AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_REQUEST)
                .on(person.record().value(), List.of())
                .about(request.number().text());
    }
}
