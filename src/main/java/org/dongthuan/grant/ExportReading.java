package org.dongthuan.grant;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.audit.Origin;
import org.dongthuan.grant.GrantCheck.Attempt;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.Restrictions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the rows of files as {@link RecordReading} reads one record: each judged anew and logged before a value is touched. */
@Component
class ExportReading {

    private final GrantTable table;
    private final ReadingLog log;
    private final Workplaces workplaces;
    private final ExportRows rows;
    private final Restrictions restrictions;

    ExportReading(GrantTable table, ReadingLog log, Workplaces workplaces, ExportRows rows, Restrictions restrictions) {
        this.table = table;
        this.log = log;
        this.workplaces = workplaces;
        this.rows = rows;
        this.restrictions = restrictions;
    }

    /**
     * The rows of these grants, which are held until the lines in the log are committed.
     *
     * @throws Refusal of the first that does not stand any more; it is logged, and nobody's row is read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ExportRow> read(Export export, List<UUID> ids) {
        List<Grant> grants = table.holdShared(ids);
        if (grants.size() < ids.size()) throw new IllegalStateException("A grant is gone");
        requireAll(grants, export, export.channel());
        log.exported(export, grants);
        return grants.stream().map(grant -> rows.row(export, grant)).toList();
    }

    /**
     * Whether a file may be handed over through that channel: all of its grants allow it at this moment, and no record
     * became secret.
     *
     * @throws Refusal of the first that stands in the way; it is logged
     */
    void requireHandover(List<Grant> grants, Export export, Origin.Channel channel) {
        requireAll(grants, export, channel);
        rows.requireNoSecret(export, grants);
    }

    private void requireAll(List<Grant> grants, Export export, Origin.Channel channel) {
        Set<AgencyCode> works = workplaces.of(export.reader());
        for (Grant grant : grants) {
            Optional<Denial> denial = denial(grant, export.reader(), works, channel);
            if (denial.isPresent()) throw log.refused(export, grant, denial.get());
        }
    }

    /** Why a grant does not allow a file; nothing where it does. */
    Optional<Denial> denial(Grant grant, String reader, Set<AgencyCode> works, Origin.Channel channel) {
        return GrantCheck.of(
                grant,
                new Attempt(
                        reader,
                        works,
                        grant.record(),
                        Set.copyOf(grant.fields()),
                        grant.purpose(),
                        restrictions.bars(grant.record(), grant.purpose()),
                        FormOfUse.EXPORT,
                        channel,
                        null,
                        workplaces.now()));
    }
}
