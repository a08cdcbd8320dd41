package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes requests in and back again. */
@Component
class Submissions {

    private final Corrections corrections;
    private final SubmissionCheck rules;
    private final NewCorrections newCorrections;
    private final CorrectionStart departures;
    private final Registry registry;
    private final MetSecrets secrets;
    private final Attestations attestations;
    private final Clock clock;

    Submissions(
            Corrections corrections,
            SubmissionCheck rules,
            NewCorrections newCorrections,
            CorrectionStart departures,
            Registry registry,
            MetSecrets secrets,
            Attestations attestations,
            Clock clock) {
        this.corrections = corrections;
        this.rules = rules;
        this.newCorrections = newCorrections;
        this.departures = departures;
        this.registry = registry;
        this.secrets = secrets;
        this.attestations = attestations;
        this.clock = clock;
    }

    Correction submit(Actor actor, SubmitCorrection command, Locale locale) {
        RecordId record = ownRecord(actor, command);
        List<CheckedWish> wishes = rules.take(actor, record, command);
        Correction correction =
                newCorrections.create(actor, registry.holder(record), command, wishes, attestations.current(locale));
        try {
            corrections.save(correction);
            corrections.flush();
        } catch (DataIntegrityViolationException e) {
            // somebody was faster between the look and the insert: the table's keys have the last word
            rules.refuseOvertaken(record, wishes);
            throw e;
        }
        departures.submitted(actor, correction, levels(wishes));
        return correction;
    }

    void check(Actor actor, SubmitCorrection command) {
        var attested = new SubmitCorrection(command.recordId(), command.items(), command.reason(), true);
        rules.check(actor, ownRecord(actor, command), attested);
    }

    Optional<Correction> justSent(Actor actor, SubmitCorrection command) {
        return rules.justSent(actor, ownRecord(actor, command), command);
    }

    void withdraw(Actor actor, Correction correction) {
        correction.withdraw(OffsetDateTime.now(clock));
        departures.withdrawn(actor, correction);
    }

    Attestation attestation(Locale locale) {
        return attestations.current(locale);
    }

    /** Of all items the strictest has its way. */
    private static int levels(List<CheckedWish> wishes) {
        return wishes.stream().mapToInt(wish -> wish.route().levels()).max().orElseThrow();
    }

    private RecordId ownRecord(Actor actor, SubmitCorrection command) {
        Optional<RecordId> own =
                registry.idOf(actor.account()).filter(record -> record.value().equals(command.recordId()));
        if (own.isPresent()) return own.get();
        if (command.recordId() != null) secrets.among(actor, Action.SUBMIT, List.of(new RecordId(command.recordId())));
        throw new Refusal.NotFound("record-unknown");
    }
}
