package org.dongthuan.grant;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.Origin;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.grant.GrantCheck.Attempt;
import org.dongthuan.grant.ReadRecord.Basis;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.OfficialRecord;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.dongthuan.record.Restrictions;
import org.dongthuan.standing.ReadUnderDecision;
import org.dongthuan.standing.StandingReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a record for whoever may: judged at this very moment, and logged before a value is touched. */
@Component
public class RecordReading {

    private final Grants grants;
    private final ReadingLog log;
    private final Registry registry;
    private final Workplaces workplaces;
    private final WrittenDecisions decisions;
    private final SecretRecords secrets;
    private final StandingReading standing;
    private final Restrictions restrictions;

    RecordReading(
            Grants grants,
            ReadingLog log,
            Registry registry,
            Workplaces workplaces,
            WrittenDecisions decisions,
            SecretRecords secrets,
            StandingReading standing,
            Restrictions restrictions) {
        this.grants = grants;
        this.log = log;
        this.registry = registry;
        this.workplaces = workplaces;
        this.decisions = decisions;
        this.secrets = secrets;
        this.standing = standing;
        this.restrictions = restrictions;
    }

    /** Whether it is the asking person's own record, which is open to him without any of this: here, not elsewhere. */
    public boolean isOwn(Actor actor, ReadingRequest asked) {
        return Origin.current().via() == null
                && registry.idOf(actor.account()).filter(asked.record()::equals).isPresent();
    }

    /**
     * The fields that were asked for and granted. The grant is held until the line in the log is committed: a reading and
     * the end of its grant come one after the other, on any number of nodes. Likewise under a standing decision.
     *
     * @throws Refusal {@code record-unknown} (404) for whoever has no grant, {@code grant-…} or {@code standing-…} (403)
     *     where his own does not allow it, {@code grant-needed} (422) where he has to say which, {@code
     *     reading-limit-reached} (429) for one record too many on that day
     */
    @Transactional
    public ReadRecord read(Actor actor, ReadingRequest asked) {
        if (isUnnamed(asked)) throw refused(actor, asked, null, Denial.UNNAMED);
        String decision = asked.standing();
        if (decision != null) return isOwn(actor, asked) ? own(actor, asked) : underDecision(actor, asked, decision);
        @Nullable
        Grant grant = grants.hold(actor.account(), asked.record(), asked.purpose(), asked.grant())
                .orElse(null);
        Set<String> fields =
                new LinkedHashSet<>(asked.fields().isEmpty() && grant != null ? grant.fields() : asked.fields());
        Optional<Denial> denial =
                grant == null ? Optional.of(Denial.UNKNOWN) : GrantCheck.of(grant, attempt(actor, asked, fields));
        // nobody needs a grant for his own record, whatever he names
        if (denial.isPresent() && isOwn(actor, asked)) return own(actor, asked);
        if (grant == null || denial.isPresent()) throw refused(actor, asked, grant, denial.orElse(Denial.UNKNOWN));
        // in the order of the grant: not even the order of the answer tells of other fields
        List<String> shown = grant.fields().stream().filter(fields::contains).toList();
        log.read(actor, grant, shown, asked.form());
        return new ReadRecord(asked.record(), grant.purpose(), basis(grant), present(actor, asked.record(), shown));
    }

    /** What another portal reads rests on one grant, which it names. */
    private static boolean isUnnamed(ReadingRequest asked) {
        return Origin.current().via() != null
                && (asked.grant() == null || asked.purpose() == null || asked.standing() != null);
    }

    /** Not even his own grant tells somebody that there is a record which became secret. */
    private Refusal refused(Actor actor, ReadingRequest asked, @Nullable Grant grant, Denial denial) {
        boolean secret = secrets.noticed(actor, Action.READ_RECORD, asked.record());
        // logged as any other, so that the answer takes no other time
        return log.refused(actor, asked, grant, secret ? Denial.UNKNOWN : denial);
    }

    private Map<String, OfficialRecord.Value> present(Actor actor, RecordId record, List<String> shown) {
        try {
            return registry.present(record, shown);
        } catch (Refusal.NotFound gone) {
            secrets.noticed(actor, Action.READ_RECORD, record);
            throw gone;
        }
    }

    private Attempt attempt(Actor actor, ReadingRequest asked, Set<String> fields) {
        Origin origin = Origin.current();
        return new Attempt(
                actor.account(),
                workplaces.of(actor.account()),
                asked.record(),
                fields,
                asked.purpose(),
                restrictions.bars(asked.record(), asked.purpose()),
                asked.form(),
                origin.channel(),
                origin.via(),
                workplaces.now());
    }

    private ReadRecord own(Actor actor, ReadingRequest asked) {
        Map<String, OfficialRecord.Value> all = registry.readOwn(actor).fields();
        Map<String, OfficialRecord.Value> shown = new LinkedHashMap<>(all);
        if (!asked.fields().isEmpty()) shown.keySet().retainAll(asked.fields());
        return new ReadRecord(asked.record(), "own-data", null, shown);
    }

    private ReadRecord underDecision(Actor actor, ReadingRequest asked, String decision) {
        ReadUnderDecision read = judged(
                actor,
                new StandingReading.Asked(decision, asked.record(), asked.fields(), asked.purpose(), asked.form()));
        var basis = new Basis(
                null, read.standing(), read.request(), paper(read.decision()), read.to(), false, read.mayPrint());
        return new ReadRecord(asked.record(), read.purpose(), basis, read.fields());
    }

    private ReadUnderDecision judged(Actor actor, StandingReading.Asked asked) {
        try {
            return standing.read(actor, asked);
        } catch (Refusal.NotFound unknown) {
            secrets.noticed(actor, Action.READ_RECORD, asked.record());
            throw unknown;
        }
    }

    private GrantDecision paper(UUID decision) {
        return new GrantDecision(decision, decisions.numbers(List.of(decision)).get(decision), true, false);
    }

    private Basis basis(Grant grant) {
        return new Basis(
                grant.id(),
                null,
                grant.request(),
                paper(grant.decision()),
                grant.to(),
                grant.formsOfUse().contains(FormOfUse.EXPORT),
                grant.formsOfUse().contains(FormOfUse.PRINT));
    }
}
