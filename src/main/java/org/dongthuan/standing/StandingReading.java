package org.dongthuan.standing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.audit.ReadingCaps;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.FormOfUse;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a record under a standing decision: judged at this very moment, and logged before a value is touched. */
@Component
public class StandingReading {

    private final StandingGate gate;
    private final Registry registry;
    private final AuditLog audit;
    private final ReadingCaps caps;

    StandingReading(StandingGate gate, Registry registry, AuditLog audit, ReadingCaps caps) {
        this.gate = gate;
        this.registry = registry;
        this.audit = audit;
        this.caps = caps;
    }

    /**
     * What somebody wants to read.
     *
     * @param standing id or number of the decision
     * @param fields none for all that it opens for the purpose
     */
    public record Asked(
            String standing,
            RecordId record,
            List<String> fields,
            @Nullable String purpose,
            FormOfUse form) {}

    /**
     * The fields that were asked for. The decision is held until the line in the log is committed: a reading and its end
     * come one after the other, on any number of nodes.
     *
     * @throws Refusal {@code record-unknown} (404) where the decision is on no post of the reader, or not on that record;
     *     {@code standing-…} (403) where his own does not allow it, {@code reading-limit-reached} (429) for one record
     *     too many on that day
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReadUnderDecision read(Actor actor, Asked asked) {
        StandingDecision decision = gate.hold(asked.standing()).orElse(null);
        if (decision == null) throw refused(actor, asked, null, StandingDenial.UNKNOWN.refusal());
        List<String> open = gate.open(decision, asked.purpose());
        Set<String> fields = new LinkedHashSet<>(asked.fields().isEmpty() ? open : asked.fields());
        Optional<StandingDenial> denial =
                gate.judge(actor, decision, asked.record(), fields, asked.purpose(), asked.form());
        if (denial.isPresent())
            throw refused(
                    actor, asked, told(decision, denial.get()), denial.get().refusal());
        caps.onOpening(
                        actor.account(),
                        asked.record().value(),
                        decision.number().text())
                .ifPresent(refusal -> {
                    throw refused(actor, asked, decision, refusal);
                });
        // in the order of the decision: not even the order of the answer tells of other fields
        List<String> shown = open.stream().filter(fields::contains).toList();
        String purpose = Objects.requireNonNull(asked.purpose());
        UUID paper = Objects.requireNonNull(decision.decision());
        audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(asked.record().value(), shown)
                .about(decision.number().text())
                .because(purpose)
                .under(decision.id(), paper)
                .in(asked.form().name()));
        return new ReadUnderDecision(
                decision.id(),
                decision.number(),
                paper,
                decision.to(),
                purpose,
                gate.forms(purpose).contains(FormOfUse.PRINT),
                registry.present(asked.record(), shown));
    }

    /**
     * Those of these fields that the decision opens for the purpose, for whoever wants no others; all of them where it opens
     * none, so that the reading says what is wrong. Whether he may read at all is judged there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> amongOpen(String standing, String purpose, List<String> fields) {
        List<String> open = gate.hold(standing)
                .map(decision -> gate.open(decision, purpose))
                .orElse(List.of());
        List<String> wanted = fields.stream().filter(open::contains).toList();
        return wanted.isEmpty() ? fields : wanted;
    }

    /** Kept although the transaction of the reading rolls back; what is no field of ours does not reach the log. */
    private Refusal refused(Actor actor, Asked asked, @Nullable StandingDecision decision, Refusal refusal) {
        AuditEntry entry = AuditEntry.refused(actor.account(), actor.agencyCode(), Action.READ_RECORD)
                .on(asked.record().value(), gate.known(asked.fields()))
                .because(refusal.type())
                .in(asked.form().name());
        if (decision != null && decision.decision() != null)
            entry = entry.about(decision.number().text()).under(decision.id(), decision.decision());
        audit.appendAlone(entry);
        return refusal;
    }

    /** Nothing of a decision that is not on the reader's post. */
    private static @Nullable StandingDecision told(StandingDecision decision, StandingDenial denial) {
        return denial == StandingDenial.UNKNOWN ? null : decision;
    }
}
