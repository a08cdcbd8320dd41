package org.dongthuan.consent;

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
                new MailKind(ConsentMail.INVITATION, "/tasks"),
                new MailKind(ConsentMail.REMINDER, "/tasks"),
                new MailKind(MandataryMail.INVITATION, "/tasks"),
                new MailKind(MandataryMail.REMINDER, "/tasks"),
                new MailKind(ConsentMail.LAPSED, "/me/consents"),
                new MailKind(ConsentMail.RECEIPT, "/me/consents"),
                new MailKind(ConsentMail.ENDED, "/me/consents"),
                new MailKind(ConsentMail.CEASED, "/me/consents"),
                new MailKind(ConsentMail.CESSATION_LATE_SUBJECT, "/me/consents"),
                new MailKind(ConsentMail.CESSATION, "/tasks"),
                new MailKind(ConsentMail.CESSATION_REMINDER, "/tasks"),
                new MailKind(ConsentMail.CESSATION_LATE, "/tasks"),
                // to the recipient, who may read no longer
                new MailKind(ConsentMail.WITHDRAWN, "/grants"));
    }
}
