package org.dongthuan.certification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dongthuan.decision.DecisionLink;
import org.dongthuan.decision.WrittenDecisions;
import org.dongthuan.identity.Actor;
import org.dongthuan.review.RequestNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts given certifications into words; all of a page by the same few statements. */
@Component
class GivenViews {

    private final CertificationEndTable ends;
    private final CertificationNames names;
    private final WrittenDecisions decisions;
    private final GivenRights rights;

    GivenViews(CertificationEndTable ends, CertificationNames names, WrittenDecisions decisions, GivenRights rights) {
        this.ends = ends;
        this.names = names;
        this.decisions = decisions;
        this.rights = rights;
    }

    List<GivenCertification> of(Actor actor, List<Certification> all, Locale locale) {
        Map<RequestNumber, CertificationEnd> proposed =
                ends.newest(all.stream().map(Certification::number).toList());
        return all.stream()
                .map(one -> view(actor, one, proposed.get(one.number()), locale))
                .toList();
    }

    private GivenCertification view(
            Actor actor, Certification certification, @Nullable CertificationEnd end, Locale locale) {
        CertificationQuestion question = certification.question();
        boolean open = end != null && end.status().isOpen();
        return new GivenCertification(
                certification.number(),
                certification.status(),
                question.request(),
                names.person(question.requester()),
                names.agency(question.recipientAgency()),
                names.purpose(question, locale).label(),
                question.from(),
                question.to(),
                question.subjects().size(),
                names.agency(certification.agencyAsked()),
                certification.closed(),
                end == null ? null : end(actor, end),
                !open && rights.mayPropose(actor, certification));
    }

    private GivenCertification.End end(Actor actor, CertificationEnd end) {
        return new GivenCertification.End(
                end.number(),
                end.status(),
                end.reason(),
                names.person(end.requester()),
                end.submittedAt(),
                end.dueDate(),
                decisions.ofRequest(end.number().text()).stream()
                        .findFirst()
                        .map(DecisionLink::of)
                        .orElse(null),
                end.status().isOpen() && end.requester().equals(actor.account()));
    }
}
