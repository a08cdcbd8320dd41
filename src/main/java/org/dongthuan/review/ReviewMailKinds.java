package org.dongthuan.review;

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
                new MailKind("review-reminder", "/tasks"),
                new MailKind("new-work", "/tasks"),
                new MailKind("review-supplied", "/tasks"),
                new MailKind(TaskMoves.RETURNED, "/tasks"),
                new MailKind(TaskMoves.TAKEN_BACK, "/tasks"),
                new MailKind(TaskMoves.HANDED_ON, "/tasks"),
                new MailKind("no-independent-reviewer", "/camunda/app/cockpit/"));
    }
}
