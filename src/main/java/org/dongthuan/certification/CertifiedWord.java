package org.dongthuan.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a certifier's word: the certification and a line in the log on everybody's record, or nothing. */
@Component
class CertifiedWord {

    static final int LONGEST_REASON = 1000;

    private final CertificationTable table;
    private final AuditLog audit;
    private final Clock clock;

    CertifiedWord(CertificationTable table, AuditLog audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Silence certifies nothing, whether or not a timer has said so yet: after the last day nothing is taken.
     *
     * @throws Refusal.Conflict {@code already-decided}, {@code certification-overdue}
     * @throws Refusal.RuleViolated {@code certification-invalid}
     */
    void take(Actor certifier, Certification certification, CertificationBody body) {
        if (certification.status() != CertificationStatus.ASKED) throw new Refusal.Conflict("already-decided");
        LocalDate by = Objects.requireNonNull(certification.certifyBy(), "Nobody is asked");
        if (LocalDate.now(clock).isAfter(by)) throw new Refusal.Conflict("certification-overdue");
        CertificationOutcome outcome = body.outcome();
        if (outcome == null) throw invalid(Violation.of("outcome", "certification.outcome-missing"));
        String reason = reason(outcome, body.reason());
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!table.said(certification.number(), outcome.status(), certifier.account(), reason, now))
            throw new Refusal.Conflict("already-decided");
        audit.append(lines(certifier, certification, outcome));
    }

    private static @Nullable String reason(CertificationOutcome outcome, @Nullable String typed) {
        String reason = TypedText.cleaned(typed);
        if (reason == null && outcome == CertificationOutcome.REFUSE)
            throw invalid(Violation.of("reason", "certification.reason-missing"));
        if (reason != null && reason.length() > LONGEST_REASON)
            throw invalid(Violation.of("reason", "certification.reason-long", LONGEST_REASON));
        return reason;
    }

    private static List<AuditEntry> lines(Actor certifier, Certification certification, CertificationOutcome outcome) {
        return certification.question().subjects().stream()
                .map(subject -> AuditEntry.done(certifier.account(), certifier.agencyCode(), Action.CERTIFY)
                        .on(subject.record().value(), certification.question().fields())
                        .about(certification.number().text())
                        .because(outcome.name()))
                .toList();
    }

    private static Refusal invalid(Violation violation) {
        return new Refusal.RuleViolated("certification-invalid", List.of(violation));
    }
}
