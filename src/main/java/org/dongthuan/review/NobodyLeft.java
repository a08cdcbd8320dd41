package org.dongthuan.review;

import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators that a step waits for somebody independent. */
@Component
public class NobodyLeft {

    private final ReviewCaseTable cases;
    private final People people;
    private final Notifications notifications;
    private final IncidentWords words;

    NobodyLeft(ReviewCaseTable cases, People people, Notifications notifications, IncidentWords words) {
        this.cases = cases;
        this.people = people;
        this.notifications = notifications;
        this.words = words;
    }

    /** By mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(RequestNumber number) {
        Place place = cases.get(number).forsaken().orElseThrow();
        String request = number.request().text();
        for (String administrator : people.administrators()) {
            notifications.announce(
                    number + "/nobody-for-" + place.text(), administrator, "no-independent-reviewer", request);
        }
    }

    /** In Cockpit. */
    public String words(RequestNumber number) {
        return words.nobodyLeft(number);
    }
}
