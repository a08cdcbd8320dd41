package org.dongthuan.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.springframework.stereotype.Component;

/** Whom a file holds: everybody of the request whose grant stands now, is the caller's and allows a file. */
@Component
class ExportScope {

    private final GrantTable table;
    private final GrantRights rights;
    private final ExportReading reading;
    private final ExportRows rows;
    private final ReadingLog log;
    private final Workplaces workplaces;

    ExportScope(
            GrantTable table,
            GrantRights rights,
            ExportReading reading,
            ExportRows rows,
            ReadingLog log,
            Workplaces workplaces) {
        this.table = table;
        this.rights = rights;
        this.reading = reading;
        this.rows = rows;
        this.log = log;
        this.workplaces = workplaces;
    }

    /** @param all in the order of their ids, the named one among them */
    record Covered(Grant named, List<Grant> all) {}

    /**
     * What a file holds that is asked for by one of its grants.
     *
     * @throws Refusal {@code grant-unknown} (404) for people whom it does not concern, {@code not-permitted} (403) for all
     *     but its recipient, {@code grant-…} (403) where it does not allow a file now
     */
    Covered of(Actor actor, UUID id) {
        Grant named = table.find(id)
                .filter(rights.of(actor)::concern)
                .orElseThrow(() -> new Refusal.NotFound("grant-unknown"));
        if (!named.recipient().equals(actor.account())) throw new Refusal.NotPermitted("not-permitted");
        Set<AgencyCode> works = workplaces.of(actor.account());
        Origin.Channel channel = Origin.current().channel();
        Optional<Denial> denial = reading.denial(named, actor.account(), works, channel);
        if (denial.isPresent()) throw log.refused(actor, asked(named), named, denial.get());
        List<Grant> all = table.ofRequest(named.request(), actor.account()).stream()
                .filter(grant -> grant.purpose().equals(named.purpose()))
                .filter(grant ->
                        reading.denial(grant, actor.account(), works, channel).isEmpty())
                .toList();
        return new Covered(named, all);
    }

    List<String> columns(List<Grant> grants) {
        return rows.columns(grants);
    }

    private static ReadingRequest asked(Grant grant) {
        return new ReadingRequest(grant.record(), grant.fields(), grant.purpose(), grant.id(), FormOfUse.EXPORT);
    }
}
