package org.dongthuan.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.VietnamTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives cases back to their requesters, and takes them on when these have answered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Returns {

    private final ReviewCaseTable cases;
    private final RequestTypes types;
    private final TimeLimitRules limits;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Returns(
            ReviewCaseTable cases,
            RequestTypes types,
            TimeLimitRules limits,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.types = types;
        this.limits = limits;
        this.audit = audit;
        this.events = events;
    }

    /** The word that was just said asks the requester for what is missing. */
    public void giveBack(ReviewCase reviewCase, Opinion opinion, AskedPapers asked) {
        LocalDate supplyBy = limits.dueDate(TimeLimitRules.SUPPLY, VietnamTime.dayOf(opinion.at()));
        cases.giveBack(reviewCase, new CaseReturn(opinion.place(), opinion.at(), supplyBy, null, null), asked);
        type(reviewCase.number()).returned(opinion, asked, supplyBy);
    }

    /** The answer of the requester, or of whoever asked for him, which passed the rules. */
    public void supplied(Actor actor, ReviewCase reviewCase, Supply supply, OffsetDateTime at) {
        CaseReturn open = reviewCase.openReturn().orElseThrow(() -> new Refusal.Conflict("not-returned"));
        @Nullable
        UUID mandate = reviewCase.isAskedBy(actor.account())
                ? type(reviewCase.number()).suppliedBy(reviewCase.number(), actor.account(), at)
                : null;
        cases.supply(reviewCase, supply.text(), supply.documents(), at);
        MovedTerm moved = type(reviewCase.number())
                .resumed(reviewCase.number(), VietnamTime.dayOf(open.returned()), VietnamTime.dayOf(at));
        if (!moved.from().equals(moved.to())) events.publishEvent(moved);
        for (CaseSubject subject : reviewCase.subjects()) {
            AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.SUPPLY)
                    .on(subject.record().value(), List.of())
                    .about(reviewCase.number().text());
            audit.append(mandate == null ? line : line.byMandate(mandate));
        }
    }

    /** The requester let the term pass. */
    public void lapse(RequestNumber number, OffsetDateTime at) {
        if (!cases.lapse(number, at)) throw new IllegalStateException(number + " does not wait for its requester");
        type(number).lapsed(number);
    }

    Returnable type(RequestNumber number) {
        return types.of(number)
                .returns()
                .orElseThrow(() -> new IllegalStateException("Requests like " + number + " are not returned"));
    }
}
