package org.dongthuan.grant;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.record.HolderNames;
import org.dongthuan.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the people on a page of grants, or on one of their records; whoever is named there finds it in his list of who has seen him. */
@Component
public class GrantedPeople {

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final HolderNames names;
    private final AuditLog audit;

    GrantedPeople(HolderNames names, AuditLog audit) {
        this.names = names;
        this.audit = audit;
    }

    /**
     * Whose record was read under a standing decision: of many records that an officer opens each has to say whose it is. A
     * grant is for one that its recipient knows.
     */
    @Transactional
    public @Nullable String nameOn(Actor actor, ReadRecord read) {
        ReadRecord.Basis basis = read.basis();
        if (basis == null || basis.standing() == null) return null;
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                .on(read.id().value(), SHOWN)
                .about(basis.request().text())
                .because(read.purpose())
                .under(basis.standing(), basis.decision().id()));
        return names.of(Set.of(read.id())).get(read.id());
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
