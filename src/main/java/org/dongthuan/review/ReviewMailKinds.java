package org.dongthuan.review;

import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about steps that wait. */
@Component
class ReviewMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind("review-reminder", "/tasks", WORK),
                new MailKind("new-work", "/tasks", WORK),
                new MailKind("review-supplied", "/tasks", WORK),
                new MailKind(TaskMoves.RETURNED, "/tasks", WORK),
                new MailKind(TaskMoves.TAKEN_BACK, "/tasks", WORK),
                new MailKind(TaskMoves.HANDED_ON, "/tasks", WORK),
                new MailKind("no-independent-reviewer", "/camunda/app/cockpit/", WORK));
    }
}
