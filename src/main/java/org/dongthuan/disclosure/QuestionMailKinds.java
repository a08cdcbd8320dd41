package org.dongthuan.disclosure;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about questions on readings. */
@Component
class QuestionMailKinds implements FeatureMails {

    private static final String PAGE = "/questions/{number}";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(QuestionMail.ASKED, "/tasks"),
                new MailKind(QuestionMail.REMINDER, "/tasks"),
                new MailKind(QuestionMail.LATE, "/tasks"),
                new MailKind(QuestionMail.ANSWERED, PAGE),
                new MailKind(QuestionMail.RESPONSE_REMINDER, PAGE),
                new MailKind(QuestionMail.ESCALATED, PAGE),
                new MailKind(QuestionMail.SILENCE, PAGE),
                new MailKind(QuestionMail.FINAL, PAGE));
    }
}
