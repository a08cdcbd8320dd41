package org.dongthuan.access;

import java.util.Map;
import java.util.UUID;
import org.dongthuan.review.Opinion;
import org.dongthuan.review.PaperPreview;
import org.dongthuan.review.RequestNumber;
import org.dongthuan.review.ReviewDesk;
import org.dongthuan.review.Step;
import org.springframework.stereotype.Component;

/** Keeps up with the parts that their agencies review. */
@Component
class PartsInReview {

    private final AccessRequestTable requests;
    private final AccessListTable lists;
    private final ReviewDesk review;
    private final VerdictOnPart verdicts;
    private final Terms terms;

    PartsInReview(
            AccessRequestTable requests,
            AccessListTable lists,
            ReviewDesk review,
            VerdictOnPart verdicts,
            Terms terms) {
        this.requests = requests;
        this.lists = lists;
        this.review = review;
        this.verdicts = verdicts;
        this.terms = terms;
    }

    /** The part is now with the people of that step, and stands in their lists. */
    void stepReached(RequestNumber part, Step step) {
        AccessRequest request = requests.hold(part);
        AccessStage stage = AccessStage.at(step);
        for (AskedPerson person : request.peopleOf(part)) {
            if (person.stage().isInReview()) requests.move(request, person, stage, null);
        }
        lists.asked(request, request.peopleOf(part).get(0).part(), review.groupAt(part, step));
        requests.summarise(part, terms.now());
    }

    PaperPreview preview(RequestNumber part, AccessRequest request, Opinion verdict, Map<UUID, Passage> passages) {
        return verdicts.preview(part, request, verdict, passages);
    }
}
