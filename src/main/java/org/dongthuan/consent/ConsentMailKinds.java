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
                new MailKind(ConsentMail.LAPSED, "/me/consents"),
                new MailKind(ConsentMail.RECEIPT, "/me/consents"),
                // to the recipient, who may read no longer
                new MailKind(ConsentMail.WITHDRAWN, "/grants"));
    }
}
