package org.dongthuan.review;

import java.util.Locale;
import org.dongthuan.agency.Agencies;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.dongthuan.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators that a step waits for somebody independent. */
@Component
public class NobodyLeft {

    private final ReviewCaseTable cases;
    private final People people;
    private final Agencies agencies;
    private final Notifications notifications;
    private final Texts texts;

    NobodyLeft(ReviewCaseTable cases, People people, Agencies agencies, Notifications notifications, Texts texts) {
        this.cases = cases;
        this.people = people;
        this.agencies = agencies;
        this.notifications = notifications;
        this.texts = texts;
    }

    /** By mail. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void report(RequestNumber number) {
        String event = number + "/nobody-for-" + place(cases.get(number)).text();
        String request = number.request().text();
        for (String administrator : people.administrators()) {
            notifications.announce(event, administrator, "no-independent-reviewer", request);
        }
    }

    /** In Cockpit: which step waits, and of which agency; nobody by name. */
    public String words(RequestNumber number) {
        ReviewCase reviewCase = cases.get(number);
        Step step = reviewCase.chain().at(place(reviewCase).position());
        Locale vietnamese = Texts.VIETNAMESE;
        return texts.text(
                "review.nobody-left",
                vietnamese,
                texts.text("step." + step.task(), vietnamese),
                agencies.name(reviewCase.decidingAgency()));
    }

    private static Place place(ReviewCase reviewCase) {
        return reviewCase.next().orElseThrow();
    }
}
