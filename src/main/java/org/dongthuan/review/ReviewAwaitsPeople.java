package org.dongthuan.review;

import java.util.List;
import org.springframework.stereotype.Component;

/** The steps of the chain for which nobody independent is left. */
@Component
class ReviewAwaitsPeople implements AwaitsPeople {

    private final ReviewCaseTable cases;
    private final Independence independence;
    private final ReviewWorkflow workflow;

    ReviewAwaitsPeople(ReviewCaseTable cases, Independence independence, ReviewWorkflow workflow) {
        this.cases = cases;
        this.independence = independence;
        this.workflow = workflow;
    }

    @Override
    public List<RequestNumber> waiting() {
        return workflow.waiting();
    }

    @Override
    public boolean isSomebodyThere(RequestNumber number) {
        ReviewCase reviewCase = cases.get(number);
        return reviewCase
                .next()
                .flatMap(place -> independence.whoWorksAt(reviewCase, place))
                .isPresent();
    }

    @Override
    public void goOn(RequestNumber number) {
        workflow.goOn(number);
    }
}
