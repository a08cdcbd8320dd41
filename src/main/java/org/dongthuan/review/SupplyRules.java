package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.platform.Refusal;
import org.dongthuan.platform.Refusal.Violation;
import org.dongthuan.platform.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When an answer to a return is one: it says or brings something, and what it brings is the requester's own, or lies with his record. */
@Component
class SupplyRules {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_DOCUMENTS = 10;

    private final EvidenceDesk evidence;
    private final OwnPapers papers;

    SupplyRules(EvidenceDesk evidence, OwnPapers papers) {
        this.evidence = evidence;
        this.papers = papers;
    }

    /**
     * The answer as it is kept; its documents are kept from now on.
     *
     * @throws Refusal.RuleViolated {@code supply-invalid} (422) that names everything that is wrong
     */
    Supply take(String requester, SupplyBody body) {
        String text = TypedText.cleaned(body.text());
        List<UUID> documents = body.documents();
        List<Violation> violations = violations(requester, text, documents);
        if (violations.isEmpty() && !evidence.attach(Set.copyOf(documents)))
            violations.add(Violation.of("evidenceIds", "supply.document-unknown"));
        if (!violations.isEmpty()) throw new Refusal.RuleViolated("supply-invalid", violations);
        return new Supply(text, documents);
    }

    private List<Violation> violations(String requester, @Nullable String text, List<UUID> documents) {
        List<Violation> violations = new ArrayList<>();
        if (text == null && documents.isEmpty()) violations.add(Violation.of("text", "supply.nothing"));
        if (text != null && text.length() > LONGEST_TEXT)
            violations.add(Violation.of("text", "supply.text-long", LONGEST_TEXT));
        if (documents.size() > MOST_DOCUMENTS)
            violations.add(Violation.of("evidenceIds", "supply.documents-many", MOST_DOCUMENTS));
        else if (!papers.mayUse(requester, documents))
            violations.add(Violation.of("evidenceIds", "supply.document-unknown"));
        return violations;
    }
}
