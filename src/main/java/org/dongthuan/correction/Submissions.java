package org.dongthuan.correction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.identity.Actor;
import org.dongthuan.mandate.Mandate;
import org.dongthuan.platform.Refusal;
import org.dongthuan.record.MetSecrets;
import org.dongthuan.record.RecordId;
import org.dongthuan.record.Registry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Takes requests in and back again. */
@Component
class Submissions {

    private final Corrections corrections;
    private final SubmissionCheck rules;
    private final NewCorrections newCorrections;
    private final CorrectionStart departures;
    private final Applicants applicants;
    private final Registry registry;
    private final MetSecrets secrets;
    private final Attestations attestations;
    private final Clock clock;

    Submissions(
            Corrections corrections,
            SubmissionCheck rules,
            NewCorrections newCorrections,
            CorrectionStart departures,
            Applicants applicants,
            Registry registry,
            MetSecrets secrets,
            Attestations attestations,
            Clock clock) {
        this.corrections = corrections;
        this.rules = rules;
        this.newCorrections = newCorrections;
        this.departures = departures;
        this.applicants = applicants;
        this.registry = registry;
        this.secrets = secrets;
        this.attestations = attestations;
        this.clock = clock;
    }

    Correction submit(Actor actor, SubmitCorrection command, Locale locale) {
        Applicant applicant = named(actor, applicants.hold(actor, command.onBehalfOf()), command);
        RecordId record = applicant.record();
        List<CheckedWish> wishes = rules.take(applicant, command);
        Correction correction = newCorrections.create(
                applicant, registry.holder(record), command, wishes, attestations.current(locale));
        try {
            corrections.save(correction);
            corrections.flush();
        } catch (DataIntegrityViolationException e) {
            // somebody was faster between the look and the insert: the table's keys have the last word
            rules.refuseOvertaken(record, wishes);
            throw e;
        }
        departures.submitted(applicant, correction, levels(wishes));
        return correction;
    }

    void check(Actor actor, SubmitCorrection command) {
        rules.check(applicant(actor, command), command.asIfAttested());
    }

    Optional<Correction> justSent(Actor actor, SubmitCorrection command) {
        return rules.justSent(applicant(actor, command), command);
    }

    void withdraw(Actor actor, @Nullable Mandate mandate, Correction correction) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        correction.withdraw(now);
        departures.withdrawn(actor, mandate, correction, now);
    }

    /** Refuses everybody but those who ask by it; by which mandate, none for the requester. */
    @Nullable
    Mandate hold(Actor actor, Correction correction) {
        return applicants.hold(actor, correction);
    }

    Attestation attestation(Locale locale) {
        return attestations.current(locale);
    }

    /** Of all items the strictest has its way. */
    private static int levels(List<CheckedWish> wishes) {
        return wishes.stream().mapToInt(wish -> wish.route().levels()).max().orElseThrow();
    }

    private Applicant applicant(Actor actor, SubmitCorrection command) {
        return named(actor, applicants.of(actor, command.onBehalfOf()), command);
    }

    /** Whoever names a record names the right one; a mandate is of one record, and may say so alone. */
    private Applicant named(Actor actor, Applicant applicant, SubmitCorrection command) {
        UUID named = command.recordId();
        if (named == null && applicant.isByMandate()) return applicant;
        if (applicant.record().value().equals(named)) return applicant;
        if (named != null) secrets.among(actor, Action.SUBMIT, List.of(new RecordId(named)));
        throw new Refusal.NotFound("record-unknown");
    }
}
