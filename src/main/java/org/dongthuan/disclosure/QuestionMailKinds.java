package org.dongthuan.disclosure;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

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
                new MailKind(QuestionMail.ASKED, "/tasks", WORK),
                new MailKind(QuestionMail.REMINDER, "/tasks", WORK),
                new MailKind(QuestionMail.LATE, "/tasks", WORK),
                new MailKind(QuestionMail.ANSWERED, PAGE, NOTICE),
                new MailKind(QuestionMail.RESPONSE_REMINDER, PAGE, WORK),
                new MailKind(QuestionMail.ESCALATED, PAGE, NOTICE),
                new MailKind(QuestionMail.SILENCE, PAGE, NOTICE),
                new MailKind(QuestionMail.FINAL, PAGE, NOTICE));
    }
}
