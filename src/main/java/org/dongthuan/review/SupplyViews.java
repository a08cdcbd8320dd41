package org.dongthuan.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.evidence.EvidenceDocument;
import org.dongthuan.identity.Actor;
import org.dongthuan.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a requester sees who is asked for what is missing. */
@Component
class SupplyViews {

    private final ReviewCaseTable cases;
    private final RequestTypes types;
    private final CaseRights rights;
    private final OwnPapers papers;
    private final AuditLog audit;

    SupplyViews(ReviewCaseTable cases, RequestTypes types, CaseRights rights, OwnPapers papers, AuditLog audit) {
        this.cases = cases;
        this.rights = rights;
        this.types = types;
        this.papers = papers;
        this.audit = audit;
    }

    SupplyTaskView view(
            Actor actor, ReviewCase reviewCase, TaskSummary summary, @Nullable SupplyBody draft, Locale locale) {
        CaseReturn open = reviewCase.openReturn().orElseThrow(() -> new Refusal.Conflict("not-returned"));
        Returned returned = cases.returned(reviewCase).stream()
                .filter(one -> one.about().equals(open))
                .findFirst()
                .orElseThrow();
        for (CaseSubject subject : reviewCase.subjects()) {
            AuditEntry line = AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                    .on(subject.record().value(), List.of())
                    .about(reviewCase.number().text())
                    .because(summary.step());
            audit.append(rights.mandateOf(actor.account(), reviewCase)
                    .map(line::byMandate)
                    .orElse(line));
        }
        // what somebody else uploaded is not described to him, whatever his form names
        List<EvidenceDocument> chosen = draft == null ? List.of() : papers.describe(actor.account(), draft.documents());
        return new SupplyTaskView(
                summary,
                open.returned(),
                returned.asked().reason(),
                returned.asked().missing(),
                open.supplyBy(),
                reviewCase.returns().size(),
                draft,
                chosen,
                reviewCase.isAskedBy(actor.account()) ? List.of() : offered(actor, chosen, locale));
    }

    Map<RequestNumber, RequestLine> lines(Collection<RequestNumber> numbers, Locale locale) {
        Map<RequestNumber, RequestLine> said = new HashMap<>();
        numbers.stream()
                .collect(Collectors.groupingBy(types::of))
                .forEach((type, some) -> said.putAll(type.lines(some, locale)));
        return said;
    }

    String kind(RequestNumber number) {
        return types.of(number).kind();
    }

    String status(RequestNumber number) {
        return types.of(number).status(number);
    }

    /** What lies with his record and is not part of his answer yet. */
    private List<OwnPaper> offered(Actor actor, List<EvidenceDocument> chosen, Locale locale) {
        Set<UUID> taken = chosen.stream().map(EvidenceDocument::id).collect(Collectors.toSet());
        return papers.offered(actor, locale).stream()
                .filter(paper -> !taken.contains(paper.evidenceId()))
                .toList();
    }
}
