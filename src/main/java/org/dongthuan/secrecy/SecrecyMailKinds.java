package org.dongthuan.secrecy;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.notification.MailKind.Haste;
import org.springframework.stereotype.Component;

/** The mails of those who watch over secrets to each other. */
@Component
class SecrecyMailKinds implements FeatureMails {

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(SecrecyMail.MARKED, SecrecyDesk.PAGE, Haste.NOTICE),
                new MailKind(SecrecyMail.LIFT, SecrecyDesk.PAGE, Haste.WORK));
    }
}
