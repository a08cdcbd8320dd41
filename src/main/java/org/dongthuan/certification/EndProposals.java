package org.dongthuan.certification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.dongthuan.calendar.TimeLimitRules;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.dongthuan.review.OpenCase;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals to take a certification back: numbered, sent on their way and called back, case and process in one transaction. */
@Component
class EndProposals {

    static final int LONGEST_REASON = 1000;

    private final CertificationEndTable ends;
    private final Certifiers certifiers;
    private final ReviewDesk review;
    private final EndWorkflow workflow;
    private final TimeLimitRules limits;
    private final Clock clock;

    EndProposals(
            CertificationEndTable ends,
            Certifiers certifiers,
            ReviewDesk review,
            EndWorkflow workflow,
            TimeLimitRules limits,
            Clock clock) {
        this.ends = ends;
        this.certifiers = certifiers;
        this.review = review;
        this.workflow = workflow;
        this.limits = limits;
        this.clock = clock;
    }

    void submit(Actor actor, Certification certification, @Nullable String typed) {
        if (certification.status() != CertificationStatus.CERTIFIED)
            throw new Refusal.Conflict("certification-revoked");
        OffsetDateTime now = OffsetDateTime.now(clock);
        var end = new CertificationEnd(
                RequestNumber.of(CertificationEnd.PREFIX, now.getYear(), ends.nextNumber()),
                certification.number(),
                actor.account(),
                certifiers.agencyToday(certification),
                EndStatus.SUBMITTED,
                reason(typed),
                now,
                limits.dueDate(TimeLimitRules.CERTIFICATION_END, now.toLocalDate()),
                null);
        // of two at the same moment the database lets one in
        if (!ends.add(end)) throw new Refusal.Conflict("open-end-exists");
        CertificationQuestion question = certification.question();
        review.open(new OpenCase(
                end.number(),
                end.requester(),
                question.subjects(),
                end.decidingAgency(),
                List.of(end.item()),
                question.fields(),
                1));
        workflow.start(end.number(), end.decidingAgency(), end.dueDate());
    }

    void withdraw(Actor actor, Certification certification, RequestNumber number) {
        ends.close(number, EndStatus.WITHDRAWN, OffsetDateTime.now(clock));
        review.withdraw(number, actor.account());
        workflow.withdraw(number);
    }

    private static String reason(@Nullable String typed) {
        String reason = TypedText.cleaned(typed);
        if (reason == null) throw invalid(Violation.of("reason", "certification.end.reason-missing"));
        // a clause of a sentence on the paper
        String line = reason.replaceAll("\\s+", " ");
        if (line.length() > LONGEST_REASON)
            throw invalid(Violation.of("reason", "certification.reason-long", LONGEST_REASON));
        return line;
    }

    private static Refusal invalid(Violation violation) {
        return new Refusal.RuleViolated("certification-invalid", List.of(violation));
    }
}
