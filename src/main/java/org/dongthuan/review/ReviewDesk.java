package org.dongthuan.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dongthuan.identity.Actor;
import org.dongthuan.identity.HeldRole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where features hand their requests to the responsible agency and learn what was decided. */
@Component
public class ReviewDesk {

    private final ReviewCaseTable cases;
    private final CaseRights rights;

    ReviewDesk(ReviewCaseTable cases, CaseRights rights) {
        this.cases = cases;
        this.rights = rights;
    }

    /** Opens the case, in the transaction that stores the request. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(ReviewCase reviewCase) {
        cases.add(reviewCase);
    }

    public ReviewCase get(RequestNumber number) {
        return cases.get(number);
    }

    /** What was said so far, the recommendation before the decision. */
    public List<Opinion> opinions(RequestNumber number) {
        return cases.opinions(number);
    }

    /** The decision of the approver, once there is one. */
    public Optional<Opinion> verdict(RequestNumber number) {
        return opinions(number).stream()
                .filter(opinion -> opinion.step() == Step.APPROVE)
                .findFirst();
    }

    /** The group that was asked to take that step. */
    public String groupAt(RequestNumber number, Step step) {
        return Objects.requireNonNull(cases.get(number).groupAt(step));
    }

    /** Whether the person is one of the people of the case: concerned by it, or asked to review it. */
    public boolean isOfTheCase(Actor actor, RequestNumber number) {
        return rights.isOfTheCase(actor, cases.get(number));
    }

    /** The engine groups whose cases the person may see. */
    public List<String> groupsOf(Actor actor) {
        return actor.roles().stream()
                .filter(CaseRights::reviews)
                .map(HeldRole::group)
                .toList();
    }
}
