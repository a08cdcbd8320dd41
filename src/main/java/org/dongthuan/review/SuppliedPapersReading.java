package org.dongthuan.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dongthuan.evidence.EvidenceDesk;
import org.dongthuan.record.RecordId;
import org.springframework.stereotype.Component;

/** Finds what requesters brought later, for somebody whose right to see the case was checked. */
@Component
class SuppliedPapersReading {

    private final ReviewCaseTable cases;
    private final EvidenceDesk evidence;
    private final EarlierEnclosures earlier;

    SuppliedPapersReading(ReviewCaseTable cases, EvidenceDesk evidence, EarlierEnclosures earlier) {
        this.cases = cases;
        this.evidence = evidence;
        this.earlier = earlier;
    }

    /** The first first. */
    List<SuppliedPapers> of(ReviewCase reviewCase) {
        List<SuppliedPapers> supplied = new ArrayList<>();
        for (Returned one : cases.returned(reviewCase)) {
            var at = one.about().closed();
            if (one.about().isSupplied() && at != null)
                supplied.add(new SuppliedPapers(
                        at, one.answer(), evidence.describe(one.documents()), before(reviewCase, one, at)));
        }
        return supplied;
    }

    /** A request that can be returned is about one person. */
    private List<EarlierEnclosure> before(ReviewCase reviewCase, Returned one, OffsetDateTime at) {
        RecordId record = reviewCase.subjects().get(0).record();
        return earlier.of(reviewCase.requester(), record, reviewCase.number(), at, one.documents());
    }
}
