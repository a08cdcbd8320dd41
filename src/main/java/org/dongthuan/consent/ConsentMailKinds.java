package org.dongthuan.consent;

import static org.dongthuan.notification.MailKind.Haste.NOTICE;
import static org.dongthuan.notification.MailKind.Haste.WORK;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.springframework.stereotype.Component;

/** The mails about consents. */
@Component
class ConsentMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(ConsentMail.INVITATION, "/tasks", NOTICE),
                new MailKind(ConsentMail.REMINDER, "/tasks", WORK),
                new MailKind(MandataryMail.INVITATION, "/tasks", NOTICE),
                new MailKind(MandataryMail.REMINDER, "/tasks", WORK),
                new MailKind(ConsentMail.LAPSED, "/me/consents", NOTICE),
                new MailKind(ConsentMail.RECEIPT, "/me/consents", NOTICE),
                new MailKind(ConsentMail.ENDED, "/me/consents", NOTICE),
                new MailKind(ConsentMail.CEASED, "/me/consents", NOTICE),
                new MailKind(ConsentMail.CESSATION_LATE_SUBJECT, "/me/consents", NOTICE),
                new MailKind(ConsentMail.CESSATION, "/tasks", NOTICE),
                new MailKind(ConsentMail.CESSATION_REMINDER, "/tasks", WORK),
                new MailKind(ConsentMail.CESSATION_LATE, "/tasks", NOTICE),
                // to the recipient, who may read no longer
                new MailKind(ConsentMail.WITHDRAWN, "/grants", NOTICE));
    }
}
