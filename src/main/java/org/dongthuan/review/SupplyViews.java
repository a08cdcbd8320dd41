package org.dongthuan.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dongthuan.audit.AuditEntry;
import org.dongthuan.audit.AuditEntry.Action;
import org.dongthuan.audit.AuditLog;
import org.dongthuan.evidence.EvidenceDesk;
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
    private final EvidenceDesk evidence;
    private final AuditLog audit;

    SupplyViews(ReviewCaseTable cases, RequestTypes types, EvidenceDesk evidence, AuditLog audit) {
        this.cases = cases;
        this.types = types;
        this.evidence = evidence;
        this.audit = audit;
    }

    SupplyTaskView view(Actor actor, ReviewCase reviewCase, TaskSummary summary, @Nullable SupplyBody draft) {
        CaseReturn open = reviewCase.openReturn().orElseThrow(() -> new Refusal.Conflict("not-returned"));
        Returned returned = cases.returned(reviewCase).stream()
                .filter(one -> one.about().equals(open))
                .findFirst()
                .orElseThrow();
        for (CaseSubject subject : reviewCase.subjects()) {
            audit.append(AuditEntry.done(actor.account(), actor.agencyCode(), Action.READ_TASK)
                    .on(subject.record().value(), List.of())
                    .about(reviewCase.number().text())
                    .because(summary.step()));
        }
        return new SupplyTaskView(
                summary,
                open.returned(),
                returned.asked().reason(),
                returned.asked().missing(),
                open.supplyBy(),
                reviewCase.returns().size(),
                draft,
                draft == null ? List.of() : own(actor, draft));
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

    /** What somebody else uploaded is not described to him, whatever his form names. */
    private List<EvidenceDocument> own(Actor actor, SupplyBody draft) {
        return evidence.describe(draft.documents().stream()
                .filter(document -> evidence.uploadedBy(document, actor.account()))
                .toList());
    }
}
