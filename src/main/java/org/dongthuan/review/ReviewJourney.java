package org.dongthuan.review;

import java.util.Optional;
import java.util.Set;
import org.dongthuan.agency.AgencyCode;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the model of the journey asks the domain: who works on a step, who stays out, what if nobody is left. */
@Component
public class ReviewJourney {

    private final ReviewCaseTable cases;
    private final Independence independence;
    private final RequestTypes kinds;
    private final People people;
    private final Notifications notifications;

    ReviewJourney(
            ReviewCaseTable cases,
            Independence independence,
            RequestTypes kinds,
            People people,
            Notifications notifications) {
        this.cases = cases;
        this.independence = independence;
        this.kinds = kinds;
        this.people = people;
        this.notifications = notifications;
    }

    /** The group that the step goes to, remembered on the case; empty when nobody independent is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> ask(RequestNumber number, Step step) {
        Optional<String> group =
                independence.whoWorksOn(cases.get(number), step).map(HeldRole::group);
        group.ifPresent(found -> cases.asked(number, step, found));
        return group;
    }

    /** The agency whose people were asked. */
    public AgencyCode agencyAt(RequestNumber number, Step step) {
        return cases.get(number).agencyAt(step);
    }

    /** The step's task is there: the request knows it, and the answer names who must stay out of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> begin(RequestNumber number, Step step) {
        kinds.of(number).stepReached(number, step);
        return independence.excluded(cases.get(number), step);
    }

    /** Tells the administrators that a step waits for somebody independent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reportNobodyIndependent(RequestNumber number, Step step) {
        String event = number + "/nobody-for-" + step.task();
        for (String administrator : people.administrators()) {
            notifications.announce(
                    event,
                    administrator,
                    "no-independent-reviewer",
                    number.request().text());
        }
        notifications.deliver(event);
    }
}
