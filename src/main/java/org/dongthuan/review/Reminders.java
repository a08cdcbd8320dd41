package org.dongthuan.review;

import java.time.LocalDate;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who were asked for a step that its term comes to an end. */
@Component
public class Reminders {

    private final ReviewCaseTable cases;
    private final Independence independence;
    private final Notifications notifications;

    Reminders(ReviewCaseTable cases, Independence independence, Notifications notifications) {
        this.cases = cases;
        this.independence = independence;
        this.notifications = notifications;
    }

    /** Tells everybody who was asked for the step that the case waits for, and may still take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(RequestNumber number, LocalDate dueDate) {
        ReviewCase reviewCase = cases.get(number);
        ReviewStep open =
                reviewCase.openStep().orElseThrow(() -> new IllegalStateException(number + " waits for nobody"));
        String event =
                "%s/remind-%s/%s".formatted(reviewCase.number(), open.place().text(), dueDate);
        String request = reviewCase.number().request().text();
        for (String holder : independence.mayTakeOpenStep(reviewCase)) {
            notifications.announce(event, holder, "review-reminder", request, dueDate);
        }
    }
}
