package org.dongthuan.review;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.dongthuan.identity.HeldRole;
import org.dongthuan.identity.People;
import org.dongthuan.notification.Notifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who were asked for a step that its term comes to an end. */
@Component
public class Reminders {

    private final ReviewCaseTable cases;
    private final Independence independence;
    private final People people;
    private final Notifications notifications;

    Reminders(ReviewCaseTable cases, Independence independence, People people, Notifications notifications) {
        this.cases = cases;
        this.independence = independence;
        this.people = people;
        this.notifications = notifications;
    }

    /** Tells everybody who was asked and may still work on it; nobody once the step has been taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(RequestNumber number, Step step, LocalDate dueDate) {
        if (isTaken(number, step)) return;
        ReviewCase reviewCase = cases.get(number);
        HeldRole asked = HeldRole.ofGroup(
                Objects.requireNonNull(reviewCase.groupAt(step), "A step that waits for somebody asked a group"));
        Set<String> excluded = independence.excluded(reviewCase, step);
        String event = "%s/remind-%s/%s".formatted(number, step.task(), dueDate);
        for (String holder : people.holders(asked.role(), asked.agencyOrThrow())) {
            if (excluded.contains(holder)) continue;
            notifications.announce(
                    event, holder, "review-reminder", number.request().text(), dueDate);
        }
        notifications.deliver(event);
    }

    private boolean isTaken(RequestNumber number, Step step) {
        return cases.opinions(number).stream().anyMatch(opinion -> opinion.step() == step);
    }
}
