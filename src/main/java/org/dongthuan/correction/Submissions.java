package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.correction.SubmissionRules.RequestedChange;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes requests in and back again. */
@Component
class Submissions {

    private final Corrections corrections;
    private final SubmissionRules rules;
    private final NewCorrections newCorrections;
    private final CorrectionStart departures;
    private final Registry registry;
    private final Attestations attestations;
    private final Clock clock;

    Submissions(
            Corrections corrections,
            SubmissionRules rules,
            NewCorrections newCorrections,
            CorrectionStart departures,
            Registry registry,
            Attestations attestations,
            Clock clock) {
        this.corrections = corrections;
        this.rules = rules;
        this.newCorrections = newCorrections;
        this.departures = departures;
        this.registry = registry;
        this.attestations = attestations;
        this.clock = clock;
    }

    Correction submit(Actor actor, SubmitCorrection command, Locale locale) {
        RecordId record = ownRecord(actor, command);
        List<RequestedChange> wishes = rules.read(command);
        refuseSecondRequest(record, wishes);
        rules.check(actor, record, command, wishes);
        rules.keepDocuments(wishes);
        Correction correction =
                newCorrections.create(actor, registry.holder(record), command, wishes, attestations.current(locale));
        try {
            corrections.save(correction);
            corrections.flush();
        } catch (DataIntegrityViolationException e) {
            // somebody was faster between the look and the insert: the table's key has the last word
            throw new Refusal.Conflict("open-correction-exists");
        }
        departures.submitted(actor, correction);
        return correction;
    }

    void check(Actor actor, SubmitCorrection command) {
        RecordId record = ownRecord(actor, command);
        List<RequestedChange> wishes = rules.read(command);
        refuseSecondRequest(record, wishes);
        rules.check(
                actor,
                record,
                new SubmitCorrection(command.recordId(), command.items(), command.reason(), true),
                wishes);
    }

    void withdraw(Actor actor, Correction correction) {
        correction.withdraw(OffsetDateTime.now(clock));
        departures.withdrawn(actor, correction);
    }

    Attestation attestation(Locale locale) {
        return attestations.current(locale);
    }

    private RecordId ownRecord(Actor actor, SubmitCorrection command) {
        return registry.idOf(actor.account())
                .filter(record -> record.value().equals(command.recordId()))
                .orElseThrow(() -> new Refusal.NotFound("record-unknown"));
    }

    private void refuseSecondRequest(RecordId record, List<RequestedChange> wishes) {
        for (RequestedChange wish : wishes) {
            corrections.findOpenOn(record.value(), wish.field().id()).ifPresent(open -> {
                throw new Refusal.Conflict(
                        "open-correction-exists",
                        Map.of(
                                "number",
                                open.number().text(),
                                "field",
                                wish.field().id()),
                        open.number().text());
            });
        }
    }
}
