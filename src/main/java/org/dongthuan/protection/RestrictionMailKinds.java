package org.dongthuan.protection;

import java.util.List;
import org.dongthuan.notification.FeatureMails;
import org.dongthuan.notification.MailKind;
import org.dongthuan.notification.MailKind.Haste;
import org.springframework.stereotype.Component;

/** The mails about requests to restrict processing. */
@Component
class RestrictionMailKinds implements FeatureMails {

    private static final String ONE = "/me/restrictions/{number}";

    @Override
    public List<MailKind> kinds() {
        return List.of(
                new MailKind(RestrictionMail.RECEIVED, ONE, Haste.NOTICE),
                new MailKind(RestrictionMail.ASKED, "/tasks", Haste.WORK),
                new MailKind(RestrictionMail.REMINDER, "/tasks", Haste.WORK),
                new MailKind(RestrictionMail.LATE, "/tasks", Haste.WORK),
                new MailKind(RestrictionMail.DECIDED, ONE, Haste.NOTICE));
    }
}
