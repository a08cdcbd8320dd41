package org.dongthuan.grant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.Holder;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names the people on a page of grants; whoever is named there finds it in his list of who has seen him. */
@Component
public class GrantedPeople {

    private static final List<String> SHOWN = List.of("birth_full_name");

    private final Registry registry;
    private final AuditLog audit;

    GrantedPeople(Registry registry, AuditLog audit) {
        this.registry = registry;
        this.audit = audit;
    }

    /** By record; one that is not kept here any more is left out. */
    @Transactional
    public Map<RecordId, String> names(Actor actor, List<GrantView> grants) {
        Map<RecordId, String> names = new HashMap<>();
        for (GrantView grant : grants) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.FIND_RECORD)
                    .on(grant.record().value(), SHOWN)
                    .about(grant.request().text())
                    .because(grant.purpose())
                    .under(grant.id(), grant.decision().id()));
            names.computeIfAbsent(grant.record(), this::name);
        }
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private String name(RecordId record) {
        try {
            Holder holder = registry.holder(record);
            return holder.name();
        } catch (Refusal.NotFound gone) {
            return "";
        }
    }
}
