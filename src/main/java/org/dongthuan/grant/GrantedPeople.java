package org.dongthuan.grant;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the people on a page of grants; whoever is named there finds it in his list of who has seen him. */
@Component
public class GrantedPeople {

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final HolderNames names;
    private final AuditLog audit;

    GrantedPeople(HolderNames names, AuditLog audit) {
        this.names = names;
        this.audit = audit;
    }

    /** By record; one that is not kept here any more is left out. */
    @Transactional
    public Map<RecordId, String> names(Actor actor, List<GrantView> grants) {
        audit.append(grants.stream()
                .map(grant -> AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                        .on(grant.record().value(), SHOWN)
                        .about(grant.request().text())
                        .because(grant.purpose())
                        .under(grant.id(), grant.decision().id()))
                .toList());
        return names.of(grants.stream().map(GrantView::record).collect(Collectors.toSet()));
    }
}
