package org.dongthuan.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate.Recorded;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mandates that an agency records; from then on they are accepted, judged and ended as all others are. */
@Component
public class RecordedMandates {

    private final MandateTable table;
    private final MandateActs acts;
    private final AblePeople able;
    private final Clock clock;

    RecordedMandates(MandateTable table, MandateActs acts, AblePeople able, Clock clock) {
        this.table = table;
        this.acts = acts;
        this.able = able;
        this.clock = clock;
    }

    /** Nothing can be done by it before it is accepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(RecordMandate wanted) {
        var mandate = new Mandate(
                UUID.randomUUID(),
                wanted.principal(),
                wanted.record(),
                wanted.mandatary(),
                wanted.kinds(),
                wanted.from(),
                wanted.to(),
                OffsetDateTime.now(clock),
                null,
                null,
                new Recorded(wanted.number(), wanted.cause()));
        table.add(mandate);
        acts.recorded(wanted.by(), wanted.agency().code(), mandate);
    }

    /** By case how what was recorded by it stands today; those by which nothing was are not in it. */
    public Map<String, MandateState> states(Collection<String> numbers) {
        LocalDate today = LocalDate.now(clock);
        return table.recordedBy(numbers).stream()
                .collect(Collectors.toMap(
                        mandate -> Objects.requireNonNull(mandate.recorded()).number(),
                        mandate -> mandate.state(today, able.are(mandate))));
    }

    /**
     * Ended by the agency at once.
     *
     * @throws Refusal {@code mandate-over} (409) where there is nothing to end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Actor actor, String number) {
        Mandate mandate = table.recordedBy(number)
                .filter(found ->
                        found.state(LocalDate.now(clock), able.are(found)).isOpen())
                .filter(found -> table.end(found.id(), actor.account(), OffsetDateTime.now(clock)))
                .orElseThrow(() -> new Refusal.Conflict("mandate-over"));
        acts.ended(actor, mandate);
    }

    /** Whether one of the same two is open that an agency recorded. */
    public boolean isOpen(String principal, String mandatary) {
        LocalDate today = LocalDate.now(clock);
        return table.openOf(principal, today).stream()
                .filter(mandate -> mandate.recorded() != null && mandate.isHeldBy(mandatary))
                .anyMatch(mandate -> mandate.state(today, able.are(mandate)).isOpen());
    }

    /** Whether the record says that its person has died. */
    public boolean isDead(RecordId record) {
        return able.isDead(record);
    }
}
