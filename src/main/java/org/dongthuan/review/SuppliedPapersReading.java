package org.dongthuan.review;

import java.util.ArrayList;
import java.util.List;
import org.dongthuan.evidence.EvidenceDesk;
import org.springframework.stereotype.Component;

/** Finds what requesters brought later, for somebody whose right to see the case was checked. */
@Component
class SuppliedPapersReading {

    private final ReviewCaseTable cases;
    private final EvidenceDesk evidence;

    SuppliedPapersReading(ReviewCaseTable cases, EvidenceDesk evidence) {
        this.cases = cases;
        this.evidence = evidence;
    }

    /** The first first. */
    List<SuppliedPapers> of(ReviewCase reviewCase) {
        List<SuppliedPapers> supplied = new ArrayList<>();
        for (Returned one : cases.returned(reviewCase)) {
            var at = one.about().closed();
            if (one.about().isSupplied() && at != null)
                supplied.add(new SuppliedPapers(at, one.answer(), evidence.describe(one.documents())));
        }
        return supplied;
    }
}
