package org.dongthuan.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the models ask the domain about a request that waits for its requester, and about one that has come back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SupplyJourney {

    private final ReviewCaseTable cases;
    private final Returns returns;
    private final CaseRights rights;
    private final Independence independence;
    private final Notifications notifications;
    private final Clock clock;

    SupplyJourney(
            ReviewCaseTable cases,
            Returns returns,
            CaseRights rights,
            Independence independence,
            Notifications notifications,
            Clock clock) {
        this.cases = cases;
        this.returns = returns;
        this.rights = rights;
        this.independence = independence;
        this.notifications = notifications;
        this.clock = clock;
    }

    /** The last day for an answer. */
    public LocalDate supplyBy(RequestNumber number) {
        return open(number).supplyBy();
    }

    /** Who may answer: the requester, and whoever asked in his name as long as he may. */
    public List<String> asked(RequestNumber number) {
        ReviewCase reviewCase = cases.get(number);
        return Stream.of(reviewCase.requester(), reviewCase.mandatary())
                .filter(account -> account != null && rights.mayAnswer(account, reviewCase))
                .toList();
    }

    public void remind(RequestNumber number) {
        returns.type(number).remind(number, open(number).supplyBy());
    }

    public void lapse(RequestNumber number) {
        returns.lapse(number, OffsetDateTime.now(clock));
    }

    /**
     * Who verified it before its requester was asked, when it is verified again now that he has answered: it is his again,
     * as long as he may take it. He is told; when he may not, everybody is who may.
     */
    public Optional<String> verifierAgain(RequestNumber number, Step step) {
        ReviewCase reviewCase = cases.get(number);
        int answered = reviewCase.openAt(step).place().round() - 1;
        if (step != Step.VERIFY || !reviewCase.wasAnswered(answered)) return Optional.empty();
        List<String> able = independence.mayTakeOpenStep(reviewCase);
        Optional<String> before = reviewCase.verifierIn(answered).filter(able::contains);
        before.map(List::of)
                .orElse(able)
                .forEach(reviewer -> notifications.announce(
                        number + "/supplied-" + answered,
                        reviewer,
                        "review-supplied",
                        number.request().text()));
        return before;
    }

    private CaseReturn open(RequestNumber number) {
        return cases.get(number)
                .openReturn()
                .orElseThrow(() -> new IllegalStateException(number + " does not wait for its requester"));
    }
}
