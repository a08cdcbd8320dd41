package org.dongthuan.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.Role;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.review.MovedTerm;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives corrections more time: once, before the last day, by whoever is to decide, with notice to the requester. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionExtensions {

    private static final int LONGEST_REASON = 2000;

    private final CorrectionExtensionTable table;
    private final ReviewDesk review;
    private final TimeLimitRules limits;
    private final CorrectionMail mail;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionExtensions(
            CorrectionExtensionTable table,
            ReviewDesk review,
            TimeLimitRules limits,
            CorrectionMail mail,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.review = review;
        this.limits = limits;
        this.mail = mail;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Extension> of(RequestNumber number) {
        return table.find(number);
    }

    /** Whether that person could do it now. */
    public boolean isPossible(Actor actor, Correction correction) {
        return correction.status() == CorrectionStatus.IN_APPROVAL
                && !isOver(correction)
                && review.mayTake(actor, correction.number(), Step.APPROVE)
                && table.find(correction.number()).isEmpty();
    }

    public void extend(Actor actor, Correction correction, ExtendBody body) {
        RequestNumber number = correction.number();
        review.checkMayTake(actor, number, Step.APPROVE);
        if (!correction.status().isOpen()) throw new Refusal.Conflict("already-decided");
        if (correction.status() != CorrectionStatus.IN_APPROVAL) throw new Refusal.Conflict("not-in-approval");
        if (table.find(number).isPresent()) throw new Refusal.Conflict("extended-already");
        if (isOver(correction)) throw new Refusal.Conflict("term-over");
        LocalDate before = correction.dueDate();
        LocalDate after = limits.dueDate(TimeLimitRules.CORRECTION_EXTENSION, before);
        var extension = new Extension(
                before, after, reason(body), actor.account(), review.presentAgency(number), OffsetDateTime.now(clock));
        if (!table.add(correction, extension)) throw new Refusal.Conflict("extended-already");
        correction.extended(after);
        events.publishEvent(new MovedTerm(number, before, after));
        mail.announceExtension(number, after);
        audit.append(AuditEntry.done(actor.account(), extension.agency().code(), Action.EXTEND)
                .on(correction.record().value(), List.of())
                .about(number.text())
                .actingFor(actor.inPlaceOf(Role.APPROVER, extension.agency())));
    }

    private boolean isOver(Correction correction) {
        return LocalDate.now(clock).isAfter(correction.dueDate());
    }

    private static String reason(ExtendBody body) {
        String reason = TypedText.cleaned(body.reason());
        if (reason == null) throw invalid(Violation.of("reason", "correction.extension-reason-missing"));
        if (reason.length() > LONGEST_REASON)
            throw invalid(Violation.of("reason", "correction.reason-long", LONGEST_REASON));
        return reason;
    }

    private static Refusal invalid(Violation violation) {
        return new Refusal.RuleViolated("extension-invalid", List.of(violation));
    }
}
